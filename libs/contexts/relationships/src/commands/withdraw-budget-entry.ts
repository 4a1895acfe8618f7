import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { BudgetCommand } from "../domain/budget/budget.decide";
import { budget } from "../domain/budget/budget.noun";
import { BudgetRequest, ofBudget } from "./budget-entry";

export class WithdrawBudgetEntryRequest extends BudgetRequest {
  @Matches(ID)
  entryId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawBudgetEntry = command<WithdrawBudgetEntryRequest>({
  ...ofBudget,
  name: "withdraw-budget-entry",
  summary: "Withdraw an entry of a budget, with the reason",
  route: "POST /relationships/:relationshipId/budget/withdrawal",
  request: WithdrawBudgetEntryRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: budget,
  command: ({ relationshipId: _, ...asked }): BudgetCommand => ({ type: "withdraw-budget-entry", ...asked }),
});
