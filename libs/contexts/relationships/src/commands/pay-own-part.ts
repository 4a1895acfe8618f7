import { command } from "@sankofa/kernel/manifest";
import { budget } from "../domain/budget/budget.noun";
import { onlySaid } from "../domain/said.policies";
import { entering, MoneyRequest, ofEntering } from "./budget-entry";

export class PayOwnPartRequest extends MoneyRequest {}

export const payOwnPart = command<PayOwnPartRequest>({
  ...ofEntering,
  name: "pay-own-part",
  summary: "Enter what the mentee has paid itself",
  route: "POST /relationships/:relationshipId/budget/payments",
  request: PayOwnPartRequest,
  allow: ["mentee", "coordinator", "programme-manager"],
  noun: budget,
  command: entering<PayOwnPartRequest>((ids, said) => ({
    type: "relationships.budget-own-part-paid",
    data: { ...ids, ...onlySaid(said) },
  })),
});
