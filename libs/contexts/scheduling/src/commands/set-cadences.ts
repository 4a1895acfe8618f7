import { command } from "@sankofa/kernel/manifest";
import { CODE, HAPPENED, ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { IsIn, IsInt, IsOptional, IsString, Matches, Min, ValidateNested } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { UNITS, type Unit } from "../domain/cadence/cadence.events";
import { cadence } from "../domain/cadence/cadence.noun";

class PaceRequest {
  @IsInt()
  @Min(1)
  every!: number;

  @IsIn(UNITS)
  unit!: Unit;
}

class CadenceRuleRequest {
  @Matches(CODE)
  kind!: string;

  @Matches(CODE, { each: true })
  metBy!: string[];

  @IsInt()
  @Min(0)
  graceDays!: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => PaceRequest)
  pace?: PaceRequest;

  @IsOptional()
  @IsIn(["half", "end"])
  at?: "half" | "end";
}

export class SetCadencesRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(ID)
  programmeId!: string;

  @Matches(ID)
  applicationId!: string;

  @IsString()
  zone!: string;

  @Matches(LOCAL_DATE)
  from!: string;

  @Matches(LOCAL_DATE)
  until!: string;

  @ValidateNested({ each: true })
  @Type(() => CadenceRuleRequest)
  rules!: CadenceRuleRequest[];

  @Matches(HAPPENED)
  happened!: string;
}

export const setCadences = command<SetCadencesRequest>({
  name: "set-cadences",
  summary: "Set what recurs and what falls due once in a relationship",
  route: "POST /relationships/:relationshipId/cadences",
  request: SetCadencesRequest,
  allow: [],
  platformOnly: true,
  noun: cadence,
  id: (request) => request.relationshipId,
  command: ({ relationshipId, programmeId, applicationId, zone, from, until, rules, happened }): CadenceCommand => ({
    type: "set-cadences",
    ids: { relationshipId, programmeId, applicationId },
    zone,
    from,
    until,
    opened: happened,
    rules: rules.map(({ pace, ...rule }) => ({
      ...rule,
      ...(pace ? { pace: { every: pace.every, unit: pace.unit } } : {}),
    })),
  }),
  happened: (request) => request.happened,
});
