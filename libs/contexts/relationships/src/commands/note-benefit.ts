import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class NoteBenefitRequest extends PlanActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;
}

export const noteBenefit = command<NoteBenefitRequest>({
  name: "note-benefit",
  summary: "Note a benefit that nobody had planned",
  route: "POST /plans/:planId/benefits",
  request: NoteBenefitRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ what, happened }): PlanCommand => ({ type: "note-benefit", benefit: { what }, happened }),
  happened: (request) => request.happened,
});
