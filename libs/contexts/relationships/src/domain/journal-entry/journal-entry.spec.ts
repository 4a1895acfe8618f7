import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { MOST_FACTS } from "./journal-entry.decide";
import type { Content, JournalEntryFact } from "./journal-entry.events";
import { journalEntry } from "./journal-entry.noun";
import { entryScope } from "./journal-entry.state";

const ids = { entryId: newIdOf(9), ...relationshipIds };
const content: Content = { kind: "government", partner: "County health office", keyPoints: "Stocks are low" };
const right: Content = { ...content, gaps: "Nobody counts the stocks" };
const writing = { ...ids, ...content };
const written: JournalEntryFact = { type: "relationships.journal-entry-written", data: writing };
const corrected: JournalEntryFact = {
  type: "relationships.journal-entry-corrected",
  data: { ...ids, ...right, reason: "The gap was left out" },
};
const withdrawn: JournalEntryFact = {
  type: "relationships.journal-entry-withdrawn",
  data: { ...ids, reason: "Another pair's meeting" },
};
const running = { relationshipEnded: false };
const before = given(journalEntry).facts(written);
const correct = { type: "correct-entry", content: right, reason: "The gap was left out" } as const;
const withdraw = { type: "withdraw-entry", reason: "Another pair's meeting" } as const;

test("evolve accepts every fact in every state", () =>
  expectTotal(journalEntry.decider, [written, corrected, withdrawn]));

test("REL-10 a meeting is written down once, within its relationship", () => {
  given(journalEntry).when({ type: "write-entry", writing }, running).then(written).twiceWritesNothing();
  expect(entryScope(before.state, TENANT)).toMatchObject({ relationship: relationshipIds.relationshipId });
  expect(entryScope(journalEntry.decider.initial, TENANT)).toBeUndefined();
  given(journalEntry)
    .when({ type: "write-entry", writing }, { relationshipEnded: true })
    .thenRefused("relationship-ended");
});

test("GEN-2 an entry is corrected whole, with the reason, and withdrawn", () => {
  before.when(correct, running).then(corrected).twiceWritesNothing();
  before.when(withdraw, running).then(withdrawn).twiceWritesNothing();
  before.facts(withdrawn).when(correct, running).thenRefused("journal-entry-withdrawn");
  given(journalEntry).when(correct, running).thenRefused("journal-entry-unknown");
});

test("GEN-2 what corrects or withdraws an entry names the fact that wrote it down, whatever came between", () => {
  const stored = given(journalEntry).facts({ ...written, id: newIdOf(40) } as JournalEntryFact);
  const [first] = stored.when(correct, running).facts;
  expect(first?.data).toMatchObject({ corrects: newIdOf(40) });
  const [last] = stored.facts({ ...corrected, id: newIdOf(41) } as JournalEntryFact).when(withdraw, running).facts;
  expect(last?.data).toMatchObject({ corrects: newIdOf(40) });
});

test("GEN-1 no meeting was held in the future", () => {
  const write = { type: "write-entry", writing } as const;
  const nothing = given(journalEntry);
  nothing.when({ ...write, happened: "2027-01-01T00:00:00.000Z" }, running).thenRefused("happened-in-future");
  nothing.when({ ...write, happened: "soon" }, running).thenRefused("happened-malformed");
});

test("GEN-2 an entry shows each of its corrections, so it is corrected only so often, and withdrawn all the same", () => {
  const full = { ...running, factsBefore: MOST_FACTS };
  before.when(correct, full).thenRefused("journal-entry-changed-too-often", { most: MOST_FACTS });
  before.when(withdraw, full).then(withdrawn);
  before.when(correct, { ...running, factsBefore: MOST_FACTS - 1 }).then(corrected);
});
