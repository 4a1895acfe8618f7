import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from "class-validator";
import { Type } from "class-transformer";
import { planQuestions } from "../content/plan-template/plan-template";
import { CHECK_ANSWERS, type CheckAnswer } from "../domain/plan/plan.events";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

class CheckAnswerRequest {
  @IsIn(planQuestions)
  question!: string;

  @IsIn(CHECK_ANSWERS)
  answer!: CheckAnswer;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;
}

export class CheckPlanRequest extends PlanActRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(planQuestions.length)
  @ValidateNested({ each: true })
  @Type(() => CheckAnswerRequest)
  answers!: CheckAnswerRequest[];
}

export const checkPlan = command<CheckPlanRequest>({
  name: "check-plan",
  summary: "Answer the checklists of the plan; they advise, and forbid nothing",
  route: "POST /plans/:planId/checks",
  request: CheckPlanRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ answers, happened }): PlanCommand => ({
    type: "check-plan",
    answers: answers.map(({ question, answer, note }) => ({ question, answer, ...(note ? { note } : {}) })),
    happened,
  }),
  happened: (request) => request.happened,
});
