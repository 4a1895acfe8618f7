import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { BudgetFact, Entering } from "./budget.events";
import { budget } from "./budget.noun";
import { budgetScope } from "./budget.state";

const ids = (n: number) => ({ entryId: newIdOf(n), ...relationshipIds });
const planned: Entering = {
  type: "relationships.budget-line-planned",
  data: { ...ids(11), kind: "site-visits", currency: "KES", minorUnits: 500_000, what: "Two visits" },
};
const incurred: Entering = {
  type: "relationships.budget-cost-incurred",
  data: { ...ids(12), kind: "site-visits", currency: "KES", minorUnits: 240_050 },
};
const pledged: Entering = {
  type: "relationships.budget-own-part-pledged",
  data: { ...ids(13), currency: "KES", minorUnits: 100_000 },
};
const paid: Entering = {
  type: "relationships.budget-own-part-paid",
  data: { ...ids(14), currency: "KES", minorUnits: 50_000 },
};
const inKind: Entering = {
  type: "relationships.budget-in-kind-recorded",
  data: { ...ids(15), side: "mentee", what: "The hall for three days" },
};
const corrected: BudgetFact = {
  type: "relationships.budget-entry-corrected",
  data: {
    ...ids(12),
    entry: "cost",
    currency: "KES",
    kind: "travel-and-per-diem",
    minorUnits: 245_000,
    wasKind: "site-visits",
    wasMinorUnits: 240_050,
    reason: "The receipt says so",
  },
};
const withdrawn: BudgetFact = {
  type: "relationships.budget-entry-withdrawn",
  data: {
    ...ids(12),
    entry: "cost",
    currency: "KES",
    kind: "site-visits",
    minorUnits: 240_050,
    reason: "Entered twice",
  },
};

const running = { relationshipEnded: false };
const enter = (entering: Entering) => ({ type: "enter-in-budget", entering }) as const;
const kept = given(budget).facts(planned, incurred);

test("evolve accepts every fact in every state", () =>
  expectTotal(budget.decider, [planned, incurred, pledged, paid, inKind, corrected, withdrawn]));

test.each([planned, incurred, pledged, paid, inKind])("REL-12 $type is entered once", (entering) => {
  given(budget).when(enter(entering), running).then(entering).twiceWritesNothing();
});

test("REL-12 a budget belongs to its relationship and is kept in one currency", () => {
  expect(budgetScope(kept.state, TENANT)).toMatchObject({ relationship: relationshipIds.relationshipId });
  expect(budgetScope(budget.decider.initial, TENANT)).toBeUndefined();
  const dollars: Entering = {
    type: "relationships.budget-own-part-paid",
    data: { ...ids(16), currency: "USD", minorUnits: 1 },
  };
  kept.when(enter(dollars), running).thenRefused("currency-differs", { currency: "KES" });
  // What was withdrawn holds nobody to its currency.
  given(budget).facts(incurred, withdrawn).when(enter(dollars), running).then(dollars);
  const fancy: Entering = { ...dollars, data: { ...dollars.data, currency: "QQQ" } };
  given(budget).when(enter(fancy), running).thenRefused("currency-unknown", { currency: "QQQ" });
});

test("REL-12 what is given in kind has a worth or none, never half of one", () => {
  const half: Entering = { ...inKind, data: { ...inKind.data, currency: "KES" } };
  given(budget).when(enter(half), running).thenRefused("worth-incomplete");
});

test("REL-9 after the end nothing new is entered", () => {
  given(budget).when(enter(planned), { relationshipEnded: true }).thenRefused("relationship-ended");
});

describe("GEN-2 an entry", () => {
  const correction = { type: "correct-budget-entry", entryId: newIdOf(12), reason: "The receipt says so" } as const;
  const withdrawal = { type: "withdraw-budget-entry", entryId: newIdOf(12), reason: "Entered twice" } as const;

  test("is corrected with the reason, and keeps the figures it had", () => {
    kept
      .when({ ...correction, kind: "travel-and-per-diem", minorUnits: 245_000 }, running)
      .then(corrected)
      .twiceWritesNothing();
    kept.when(correction, running).thenRefused("nothing-to-correct");
    kept.when({ ...correction, entryId: newIdOf(99), what: "x" }, running).thenRefused("budget-entry-unknown");
  });

  test("is corrected in what it has only", () => {
    const before = given(budget).facts(pledged, inKind);
    before
      .when({ ...correction, entryId: newIdOf(13), kind: "venue" }, running)
      .thenRefused("entry-has-no-kind", { entry: "pledge" });
    before.when({ ...correction, entryId: newIdOf(15), minorUnits: 5 }, running).thenRefused("entry-has-no-amount");
  });

  test("is withdrawn with the reason and what it said, and not corrected any more", () => {
    kept.when(withdrawal, running).then(withdrawn).twiceWritesNothing();
    kept
      .facts(withdrawn)
      .when({ ...correction, minorUnits: 1 }, running)
      .thenRefused("budget-entry-withdrawn");
    given(budget).when(withdrawal, running).thenRefused("budget-entry-unknown");
  });
});

test("GEN-1 no cost has been incurred in the future", () => {
  kept.when({ ...enter(paid), happened: "2027-01-01T00:00:00.000Z" }, running).thenRefused("happened-in-future");
  kept.when({ ...enter(paid), happened: "soon" }, running).thenRefused("happened-malformed");
});
