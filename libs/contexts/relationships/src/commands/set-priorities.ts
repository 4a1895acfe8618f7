import { command } from "@sankofa/kernel/manifest";
import { CODE, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from "class-validator";
import { Type } from "class-transformer";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

/** A short list is short. */
const MOST_AREAS = 8;

class PriorityRequest {
  @Matches(CODE)
  area!: string;

  /** What it is called, where the area is none of the list. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  name?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  why?: string;
}

export class SetPrioritiesRequest extends PlanActRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AREAS)
  @ValidateNested({ each: true })
  @Type(() => PriorityRequest)
  areas!: PriorityRequest[];
}

export const setPriorities = command<SetPrioritiesRequest>({
  name: "set-priorities",
  summary: "Set the short list of areas that matter most; both sides agree to it afterwards",
  route: "POST /plans/:planId/priorities",
  request: SetPrioritiesRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ areas, happened }): PlanCommand => ({
    type: "set-priorities",
    areas: areas.map(({ area, name, why }) => ({ area, ...(name ? { name } : {}), ...(why ? { why } : {}) })),
    happened,
  }),
  happened: (request) => request.happened,
});
