import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class ReachMilestoneRequest extends PlanActRequest {
  /** The milestone, where it was planned. */
  @IsOptional()
  @Matches(ID)
  milestoneId?: string;

  /** What was reached, where it was not planned. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  title?: string;

  @IsOptional()
  @Matches(ID)
  objectiveId?: string;

  /** What shows it. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  evidence?: string;
}

export const reachMilestone = command<ReachMilestoneRequest>({
  name: "reach-milestone",
  summary: "Record that a milestone was reached, planned or not",
  route: "POST /plans/:planId/reached-milestones",
  request: ReachMilestoneRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ milestoneId, title, objectiveId, evidence, happened }): PlanCommand => ({
    type: "reach-milestone",
    milestoneId,
    title,
    objectiveId,
    evidence,
    happened,
  }),
  happened: (request) => request.happened,
});
