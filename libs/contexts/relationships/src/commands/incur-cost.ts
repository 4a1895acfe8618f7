import { command } from "@sankofa/kernel/manifest";
import { budget } from "../domain/budget/budget.noun";
import { onlySaid } from "../domain/said.policies";
import { entering, CostRequest, ofEntering } from "./budget-entry";

export class IncurCostRequest extends CostRequest {}

export const incurCost = command<IncurCostRequest>({
  ...ofEntering,
  name: "incur-cost",
  summary: "Enter what was spent",
  route: "POST /relationships/:relationshipId/budget/costs",
  request: IncurCostRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: budget,
  command: entering<IncurCostRequest>((ids, said) => ({
    type: "relationships.budget-cost-incurred",
    data: { ...ids, ...onlySaid(said) },
  })),
});
