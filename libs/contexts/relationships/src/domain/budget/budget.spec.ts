import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { BudgetFact, Entering } from "./budget.events";
import { budget } from "./budget.noun";
import { MOST_CORRECTIONS, MOST_ENTRIES } from "./budget.policies";
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

const running = { relationshipEnded: false, speaksFor: ["mentor", "mentee"] } as const;
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
  given(budget)
    .when(enter(planned), { ...running, relationshipEnded: true })
    .thenRefused("relationship-ended");
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

test.each([
  ["pledge", pledged, ["mentee"], "mentor", "mentee"],
  ["payment", paid, ["mentee"], "mentor", "mentee"],
  ["line", planned, ["mentor"], "mentee", "mentor"],
] as const)(
  "GEN-2 a %s is put right by the side that enters it, or the programme for it",
  (_, entering, own, other, side) => {
    const { entryId } = entering.data;
    const past = given(budget).facts(entering);
    const correction = { type: "correct-budget-entry", entryId, minorUnits: 7, reason: "The receipt says so" } as const;
    const withdrawal = { type: "withdraw-budget-entry", entryId, reason: "Entered twice" } as const;
    for (const command of [correction, withdrawal]) {
      past.when(command, { ...running, speaksFor: [other] }).thenRefused("side-not-yours", { side });
      expect(past.when(command, { ...running, speaksFor: own }).facts).toHaveLength(1);
      expect(past.when(command, running).facts).toHaveLength(1);
    }
  },
);

test("GEN-2 a cost and a gift in kind are put right by either side, and by nobody else", () => {
  for (const [entryId, past] of [
    [newIdOf(12), given(budget).facts(incurred)],
    [newIdOf(15), given(budget).facts(inKind)],
  ] as const) {
    const correction = { type: "correct-budget-entry", entryId, what: "Something else", reason: "Wrong" } as const;
    for (const side of ["mentor", "mentee"] as const)
      expect(past.when(correction, { ...running, speaksFor: [side] }).facts).toHaveLength(1);
    past.when(correction, { ...running, speaksFor: [] }).thenRefused("side-not-yours");
  }
});

test("GEN-2 what corrects or withdraws an entry names the fact that put it in, whatever came between", () => {
  const stored = { ...incurred, id: newIdOf(40) };
  const correction = {
    type: "correct-budget-entry",
    entryId: newIdOf(12),
    minorUnits: 245_000,
    reason: "Bill",
  } as const;
  const [first] = given(budget).facts(stored).when(correction, running).facts;
  expect(first?.data).toMatchObject({ corrects: newIdOf(40) });
  const between = given(budget).facts(stored, { ...corrected, id: newIdOf(41) } as BudgetFact);
  const withdrawal = { type: "withdraw-budget-entry", entryId: newIdOf(12), reason: "Entered twice" } as const;
  const [last] = between.when(withdrawal, running).facts;
  expect(last?.data).toMatchObject({ corrects: newIdOf(40) });
});

test("GEN-2 an entry is put right so many times, then it is withdrawn and entered anew", () => {
  const correction = (n: number) =>
    ({ type: "correct-budget-entry", entryId: newIdOf(12), minorUnits: n, reason: "The receipt says so" }) as const;
  let past = kept;
  for (let n = 1; n <= MOST_CORRECTIONS; n++) past = past.facts(...past.when(correction(n), running).facts);
  expect(past.when(correction(MOST_CORRECTIONS), running).facts).toEqual([]);
  const once = past.when(correction(MOST_CORRECTIONS + 1), running);
  once.thenRefused("budget-entry-corrected-too-often", { most: MOST_CORRECTIONS });
  const { entryId, reason } = correction(1);
  past
    .when({ type: "withdraw-budget-entry", entryId, reason }, running)
    .thenTypes("relationships.budget-entry-withdrawn");
});

test("REL-12 a budget holds no more entries than its answer shows", () => {
  const costs = Array.from({ length: MOST_ENTRIES }, (_, n): Entering => ({
    ...incurred,
    data: { ...incurred.data, entryId: newIdOf(1_000 + n) },
  }));
  given(budget)
    .facts(...costs)
    .when(enter(paid), running)
    .thenRefused("budget-full", { most: MOST_ENTRIES });
  given(budget)
    .facts(...costs.slice(1))
    .when(enter(paid), running)
    .then(paid);
});

test("GEN-1 no cost has been incurred in the future", () => {
  kept.when({ ...enter(paid), happened: "2027-01-01T00:00:00.000Z" }, running).thenRefused("happened-in-future");
  kept.when({ ...enter(paid), happened: "soon" }, running).thenRefused("happened-malformed");
});
