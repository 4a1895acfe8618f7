import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { planGiven } from "./plan-given";

export class RevisePlanRequest {
  @Matches(ID)
  planId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const revisePlan = command<RevisePlanRequest>({
  name: "revise-plan",
  summary: "Open an agreed plan for changes; both sides agree again afterwards",
  route: "POST /plans/:planId/revision",
  request: RevisePlanRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: plan,
  id: (request) => request.planId,
  given: ({ planId }, around) => planGiven(planId, around),
  command: ({ why }): PlanCommand => ({ type: "revise-plan", why }),
});
