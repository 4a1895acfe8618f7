import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { IsIn, IsInt, IsOptional, Matches, Min } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { SIDES, type Side } from "../domain/plan/plan.events";
import { plan } from "../domain/plan/plan.noun";
import { planGiven } from "./plan-given";

export class AgreePlanRequest {
  @Matches(ID)
  planId!: string;

  @IsIn(SIDES)
  side!: Side;

  /** The edition that was read: refused when the plan has changed since. */
  @IsOptional()
  @IsInt()
  @Min(1)
  edition?: number;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const agreePlan = command<AgreePlanRequest>({
  name: "agree-plan",
  summary: "Agree to the plan as it stands, for one side",
  route: "POST /plans/:planId/agreement",
  request: AgreePlanRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: plan,
  id: (request) => request.planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ side, edition, happened }): PlanCommand => ({ type: "agree-plan", side, edition, happened }),
  happened: (request) => request.happened,
});
