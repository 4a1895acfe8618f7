import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { StoredFact } from "@sankofa/ports/event-store";
import { positionOf } from "@sankofa/ports/event-store.positions";
import { idFrom } from "./chance";
import { Ledger } from "./ledger";
import { appendOf } from "./work";

const STREAM = `tally.tally-${idFrom("tally")}`;

const factAt = (position: number, change: Partial<StoredFact> = {}): StoredFact => {
  const [fact] = appendOf("base", position, 0).events;
  if (!fact) throw new Error("An append without facts");
  const place = { stream: STREAM, revision: position - 1, position: positionOf(position) };
  return { ...fact, ...place, type: position === 1 ? "tally.tally-opened" : "tally.tally-counted", ...change };
};

const hashOf = (fact: StoredFact): string => leafHash(canonicalJson(envelopeOf(fact)));

/** A ledger that read this log, after all of `promised` was acknowledged by one caller. */
const ledgerOf = (log: readonly StoredFact[], promised: readonly StoredFact[] = log): Ledger => {
  const ledger = new Ledger();
  for (const [step, { id, stream, revision, position }] of promised.entries())
    ledger.acknowledge("log", { kind: "acknowledged", caller: 0, step, ids: [id], stream, revision, position });
  for (const fact of log) ledger.see(fact, hashOf(fact));
  ledger.settle();
  return ledger;
};

const countsOf = ({ lost, doubled, disordered }: Ledger): readonly number[] => [
  lost.size,
  doubled.size,
  disordered.size,
];

const [one, two, three] = [factAt(1), factAt(2), factAt(3)];

test("a log that holds what was acknowledged, and more, is sound", () => {
  const ledger = ledgerOf([one, two, three], [one, two]);
  expect(ledger.sound).toBe(true);
  expect(ledger.count).toBe(2);
});

test.each<[string, Ledger, readonly number[]]>([
  ["a fact that is not there", ledgerOf([one, two], [one, two, three]), [1, 0, 0]],
  ["a fact that stands twice", ledgerOf([one, two, factAt(3, { id: two.id })], [one]), [0, 1, 0]],
  ["a command that wrote twice", ledgerOf([one, two, factAt(3, { commandId: two.commandId })]), [0, 1, 0]],
  ["a position left out", ledgerOf([one, factAt(3, { revision: 1 })]), [0, 0, 1]],
  ["a revision left out", ledgerOf([one, factAt(2, { revision: 2 })]), [0, 0, 1]],
  ["a fact elsewhere than acknowledged", ledgerOf([one, two], [one, { ...two, position: positionOf(7) }]), [0, 0, 1]],
  ["a later step before an earlier one", ledgerOf([one, two], [two, one]), [0, 0, 1]],
  [
    "a second step of a process",
    ledgerOf([one, factAt(2, { actor: "process:p" }), factAt(3, { actor: "process:p" })]),
    [0, 1, 0],
  ],
])("%s is counted", (_, ledger, counts) => {
  expect(countsOf(ledger)).toEqual(counts);
  expect(ledger.sound).toBe(false);
});

test("a fact that is not what was hashed is lost", () => {
  const ledger = new Ledger();
  ledger.see({ ...one, actor: "account:other" }, hashOf(one));
  expect(countsOf(ledger)).toEqual([1, 0, 0]);
});

test.each([
  [0, [1, 0, 0]],
  [1, [0, 0, 0]],
  [2, [0, 1, 0]],
])("a view that shows %i where one fact counts up to its position", (shown, counts) => {
  const ledger = ledgerOf([one, two, three]);
  ledger.compare({ position: two.position, counts: { [STREAM]: shown }, equalToRebuild: true });
  expect(countsOf(ledger)).toEqual(counts);
});

test("a process step that never came is lost, and what was lost is found however late the log is read again", () => {
  const ledger = ledgerOf([one, two]);
  ledger.requireProcessSteps();
  expect(countsOf(ledger)).toEqual([1, 0, 0]);
  const again = ledgerOf([one, two]);
  again.startOver();
  again.see(one, hashOf(one));
  again.settle();
  expect([...again.lost]).toEqual([two.id]);
});
