import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { STRENGTHENS, type Strengthens } from "../domain/plan/plan.events";
import { plan } from "../domain/plan/plan.noun";
import { planGiven } from "./plan-given";

export class SetObjectiveRequest {
  @Matches(ID)
  planId!: string;

  /** The objective to change; left out for a new one. */
  @IsOptional()
  @Matches(ID)
  objectiveId?: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  title!: string;

  /** What it strengthens: knowledge, a skill, an attitude. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(STRENGTHENS, { each: true })
  strengthens!: Strengthens[];

  @IsString()
  @Length(1, LONGEST_TEXT)
  capacityNow!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  capacityFuture!: string;

  /** What shows the capacity of today. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  indicationNow!: string;

  /** What will show that it was reached. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  indicationFuture!: string;

  /** The mentee whose objective it is; left out where it is of all. */
  @IsOptional()
  @Matches(ID)
  menteeId?: string;
}

export const setObjective = command<SetObjectiveRequest>({
  name: "set-objective",
  summary: "Set a learning objective of the plan, new or changed",
  route: "POST /plans/:planId/objectives",
  request: SetObjectiveRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: plan,
  id: (request) => request.planId,
  given: ({ planId }, around) => planGiven(planId, around),
  command: ({ planId: _, objectiveId, menteeId, ...objective }): PlanCommand => ({
    type: "set-objective",
    objectiveId,
    objective,
    menteeId,
  }),
});
