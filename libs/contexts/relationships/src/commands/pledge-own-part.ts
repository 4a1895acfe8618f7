import { command } from "@sankofa/kernel/manifest";
import { budget } from "../domain/budget/budget.noun";
import { onlySaid } from "../domain/said.policies";
import { entering, MoneyRequest, ofEntering } from "./budget-entry";

export class PledgeOwnPartRequest extends MoneyRequest {}

export const pledgeOwnPart = command<PledgeOwnPartRequest>({
  ...ofEntering,
  name: "pledge-own-part",
  summary: "Enter what the mentee has promised to pay itself",
  route: "POST /relationships/:relationshipId/budget/pledges",
  request: PledgeOwnPartRequest,
  allow: ["mentee", "coordinator", "programme-manager"],
  noun: budget,
  command: entering<PledgeOwnPartRequest>((ids, said) => ({
    type: "relationships.budget-own-part-pledged",
    data: { ...ids, ...onlySaid(said) },
  })),
});
