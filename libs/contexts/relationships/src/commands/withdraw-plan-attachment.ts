import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { WITHDRAWAL_CAUSES, type WithdrawalCause } from "../domain/plan/plan.events";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES } from "./plan-act";
import { planGiven } from "./plan-given";

export class WithdrawPlanAttachmentRequest {
  @Matches(ID)
  planId!: string;

  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  @IsIn(WITHDRAWAL_CAUSES)
  cause!: WithdrawalCause;
}

export const withdrawPlanAttachment = command<WithdrawPlanAttachmentRequest>({
  name: "withdraw-plan-attachment",
  summary: "Take a picture of a plan back, because the consent was taken back or it was added by mistake",
  route: "POST /plans/:planId/pictures/:digest/withdrawal",
  request: WithdrawPlanAttachmentRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId }, around) => planGiven(planId, around),
  command: ({ digest, cause }): PlanCommand => ({ type: "withdraw-plan-attachment", digest, cause }),
});
