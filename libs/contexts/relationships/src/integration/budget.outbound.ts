import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { BudgetFact } from "../domain/budget/budget.events";

/** What the mentoring costs is the programme's own affair: the world hears nothing of it. */
export const budgetOutbound: Outbound<BudgetFact, RelationshipsMessage> = {
  "relationships.budget-line-planned": { inside: ({ data }) => ({ type: "budget.line-planned", data }), outside: null },
  "relationships.budget-cost-incurred": {
    inside: ({ data }) => ({ type: "budget.cost-incurred", data }),
    outside: null,
  },
  "relationships.budget-own-part-pledged": {
    inside: ({ data }) => ({ type: "budget.own-part-pledged", data }),
    outside: null,
  },
  "relationships.budget-own-part-paid": {
    inside: ({ data }) => ({ type: "budget.own-part-paid", data }),
    outside: null,
  },
  "relationships.budget-in-kind-recorded": {
    inside: ({ data }) => ({ type: "budget.in-kind-recorded", data }),
    outside: null,
  },
  "relationships.budget-entry-corrected": {
    inside: ({ data }) => ({ type: "budget.entry-corrected", data }),
    outside: null,
  },
  "relationships.budget-entry-withdrawn": {
    inside: ({ data }) => ({ type: "budget.entry-withdrawn", data }),
    outside: null,
  },
};
