import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class DropActivityRequest extends PlanActRequest {
  @Matches(ID)
  activityId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const dropActivity = command<DropActivityRequest>({
  name: "drop-activity",
  summary: "Drop an activity from the plan",
  route: "POST /plans/:planId/dropped-activities",
  request: DropActivityRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ activityId, why, happened }): PlanCommand => ({ type: "drop-activity", activityId, why, happened }),
  happened: (request) => request.happened,
});
