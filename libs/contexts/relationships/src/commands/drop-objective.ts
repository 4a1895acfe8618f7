import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class DropObjectiveRequest extends PlanActRequest {
  @Matches(ID)
  objectiveId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const dropObjective = command<DropObjectiveRequest>({
  name: "drop-objective",
  summary: "Drop an objective from the plan, with what served it",
  route: "POST /plans/:planId/dropped-objectives",
  request: DropObjectiveRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ objectiveId, why, happened }): PlanCommand => ({ type: "drop-objective", objectiveId, why, happened }),
  happened: (request) => request.happened,
});
