import type { CommandEntry } from "@sankofa/kernel/manifest";
import { correctBudgetEntry } from "./correct-budget-entry";
import { incurCost } from "./incur-cost";
import { payOwnPart } from "./pay-own-part";
import { planBudgetLine } from "./plan-budget-line";
import { pledgeOwnPart } from "./pledge-own-part";
import { recordInKind } from "./record-in-kind";
import { withdrawBudgetEntry } from "./withdraw-budget-entry";

/** What can be asked of a budget: this noun's part of the manifest. */
export const budgetCommands: readonly CommandEntry[] = [
  planBudgetLine,
  incurCost,
  pledgeOwnPart,
  payOwnPart,
  recordInKind,
  correctBudgetEntry,
  withdrawBudgetEntry,
];
