import { noun, refusals } from "@sankofa/kernel/manifest";
import { budgetDecider, type BudgetCode } from "./budget.decide";
import { budgetFacts } from "./budget.events";
import { budgetScope } from "./budget.state";

/** What the mentoring of a relationship is to cost, what it has cost, and who carries it (REL-12). */
export const budget = noun({
  context: "relationships",
  name: "budget",
  facts: budgetFacts,
  decider: budgetDecider,
  stateVersion: 3,
  scopeOf: budgetScope,
});

export const budgetRefusals = refusals<BudgetCode>({
  "budget-full": { status: 409, title: "A budget holds {most} entries at most" },
  "budget-entry-unknown": { status: 404, title: "The budget has no such entry" },
  "budget-entry-withdrawn": { status: 409, title: "The entry was withdrawn: enter it anew" },
  "budget-entry-corrected-too-often": {
    status: 409,
    title: "The entry was put right {most} times: withdraw it and enter it anew",
  },
  "currency-differs": { status: 409, title: "This budget is kept in {currency}" },
  "currency-unknown": { status: 422, title: "There is no currency {currency}" },
  "worth-incomplete": { status: 422, title: "A worth is a figure and its currency" },
  "entry-has-no-kind": { status: 422, title: "An entry of this sort ({entry}) has no kind of cost" },
  "entry-has-no-amount": { status: 422, title: "The entry has no figure: withdraw it and enter it with one" },
  "side-not-yours": { status: 409, title: "Only the {side} side, or the programme for it, can say this" },
  "nothing-to-correct": { status: 422, title: "A correction says what the entry should have read" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
});
