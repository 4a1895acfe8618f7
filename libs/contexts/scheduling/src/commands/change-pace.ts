import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from "class-validator";
import type { CadenceCommand } from "../domain/cadence/cadence.decide";
import { UNITS, type Unit } from "../domain/cadence/cadence.events";
import { cadence } from "../domain/cadence/cadence.noun";

const LONGEST_PACE = 366;

export class ChangePaceRequest {
  @Matches(ID)
  relationshipId!: string;

  /** The kind of contact, e.g. `mentoring-contact`. */
  @Matches(CODE)
  kind!: string;

  @IsInt()
  @Min(1)
  @Max(LONGEST_PACE)
  every!: number;

  @IsIn(UNITS)
  unit!: Unit;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const changePace = command<ChangePaceRequest>({
  name: "change-pace",
  summary: "Change how often a kind of contact is due, to suit the mentee",
  route: "POST /relationships/:relationshipId/pace",
  request: ChangePaceRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: cadence,
  id: (request) => request.relationshipId,
  command: ({ kind, every, unit, why }): CadenceCommand => ({ type: "change-pace", kind, pace: { every, unit }, why }),
});
