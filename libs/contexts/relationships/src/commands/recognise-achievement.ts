import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class RecogniseAchievementRequest extends PlanActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  /** How it was marked or celebrated. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  how?: string;
}

export const recogniseAchievement = command<RecogniseAchievementRequest>({
  name: "recognise-achievement",
  summary: "Recognise what was achieved",
  route: "POST /plans/:planId/achievements",
  request: RecogniseAchievementRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ planId: _, happened, ...achievement }): PlanCommand => ({
    type: "recognise-achievement",
    achievement,
    happened,
  }),
  happened: (request) => request.happened,
});
