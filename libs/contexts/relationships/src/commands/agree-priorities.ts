import { command } from "@sankofa/kernel/manifest";
import { IsIn, IsInt, IsOptional, Min } from "class-validator";
import { SIDES, type Side } from "../domain/plan/plan.events";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class AgreePrioritiesRequest extends PlanActRequest {
  @IsIn(SIDES)
  side!: Side;

  /** The number of the list that was read: refused when there is a newer one. */
  @IsOptional()
  @IsInt()
  @Min(1)
  listing?: number;
}

export const agreePriorities = command<AgreePrioritiesRequest>({
  name: "agree-priorities",
  summary: "Agree to the short list of priority areas, for one side",
  route: "POST /plans/:planId/priorities-agreement",
  request: AgreePrioritiesRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ side, listing, happened }): PlanCommand => ({ type: "agree-priorities", side, listing, happened }),
  happened: (request) => request.happened,
});
