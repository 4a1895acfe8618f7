import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import type { BudgetCommand } from "../domain/budget/budget.decide";
import { COST_KINDS, MOST_MINOR_UNITS, type CostKind } from "../domain/budget/budget.policies";
import { budget } from "../domain/budget/budget.noun";
import { BudgetRequest, ofBudget } from "./budget-entry";

export class CorrectBudgetEntryRequest extends BudgetRequest {
  @Matches(ID)
  entryId!: string;

  /** What it should have read; what is left out stands. */
  @IsOptional()
  @IsIn(COST_KINDS)
  kind?: CostKind;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MINOR_UNITS)
  minorUnits?: number;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  what?: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const correctBudgetEntry = command<CorrectBudgetEntryRequest>({
  ...ofBudget,
  name: "correct-budget-entry",
  summary: "Correct an entry of a budget; what it said stays readable",
  route: "POST /relationships/:relationshipId/budget/correction",
  request: CorrectBudgetEntryRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: budget,
  command: ({ relationshipId: _, ...asked }): BudgetCommand => ({ type: "correct-budget-entry", ...asked }),
});
