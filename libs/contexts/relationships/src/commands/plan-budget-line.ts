import { command } from "@sankofa/kernel/manifest";
import { budget } from "../domain/budget/budget.noun";
import { onlySaid } from "../domain/said.policies";
import { entering, CostRequest, ofEntering } from "./budget-entry";

export class PlanBudgetLineRequest extends CostRequest {}

export const planBudgetLine = command<PlanBudgetLineRequest>({
  ...ofEntering,
  name: "plan-budget-line",
  summary: "Plan what a kind of cost is to come to",
  route: "POST /relationships/:relationshipId/budget/lines",
  request: PlanBudgetLineRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: budget,
  command: entering<PlanBudgetLineRequest>((ids, said) => ({
    type: "relationships.budget-line-planned",
    data: { ...ids, ...onlySaid(said) },
  })),
});
