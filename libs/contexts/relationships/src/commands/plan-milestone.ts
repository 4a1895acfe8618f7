import { command } from "@sankofa/kernel/manifest";
import { ID, LOCAL_DATE, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class PlanMilestoneRequest extends PlanActRequest {
  @IsString()
  @Length(1, LONGEST_LINE)
  title!: string;

  /** The objective it belongs to, where it belongs to one. */
  @IsOptional()
  @Matches(ID)
  objectiveId?: string;

  @IsOptional()
  @Matches(LOCAL_DATE)
  due?: string;
}

export const planMilestone = command<PlanMilestoneRequest>({
  name: "plan-milestone",
  summary: "Plan a milestone, or move its day",
  route: "POST /plans/:planId/milestones",
  request: PlanMilestoneRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ planId: _, happened, ...milestone }): PlanCommand => ({ type: "plan-milestone", milestone, happened }),
  happened: (request) => request.happened,
});
