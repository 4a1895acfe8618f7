import type { Role } from "@sankofa/kernel/scope";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { IsOptional, Matches } from "class-validator";

/** Both sides work on their plan, and the programme records what they said on paper. */
export const BOTH_SIDES: readonly Role[] = ["mentor", "mentee", "coordinator", "programme-manager"];

/** What is asked of a plan: which, and when it happened where that is not now. */
export class PlanActRequest {
  @Matches(ID)
  planId!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}
