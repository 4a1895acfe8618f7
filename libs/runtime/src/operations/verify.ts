import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { Position } from "@sankofa/kernel/contract";
import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import { numberOf, positionOf } from "@sankofa/ports/event-store.positions";
import type { Progress } from "../control/control-protocol";
import { SeenIds } from "./seen-ids";

/** Small enough that a platform answers between two pages while it verifies a backup. */
const PAGE = 250;
/** More faults than this say no more about the log than these do. */
const MOST_FAULTS = 100;

export type FaultKind =
  "leaf-hash" | "missing" | "order" | "revision" | "id-twice" | "recorded-decreases" | "unreadable" | "row" | "count";

export interface Fault {
  readonly kind: FaultKind;
  readonly position: Position;
  readonly stream: string;
  readonly detail: string;
}

export interface Verdict {
  readonly ok: boolean;
  readonly facts: number;
  readonly streams: number;
  readonly head: Position;
  /** SHA-256 over all leaf hashes in log order, hex: two logs with one digest hold the same facts in the same order. */
  readonly digest: string;
  readonly faults: readonly Fault[];
  /** Where a digest noted earlier was asked for: how many facts, from the first on, have it; null where it is that of no such number. */
  readonly noted?: { readonly digest: string; readonly facts: number | null };
}

/** What has been seen of the log so far. */
class Examination {
  readonly faults: Fault[] = [];
  /** Ids that stand twice, or have the same bits as another one. */
  readonly suspects = new Set<string>();
  private readonly ids = new SeenIds();
  readonly streams = new Map<string, { revision: number; recorded: string }>();
  private last: Position = START;

  constructor(private readonly gapless: boolean) {}

  examine(fact: StoredFact, stored: string | undefined): void {
    const computed = leafHash(canonicalJson(envelopeOf(fact)));
    if (computed !== stored)
      this.fault("leaf-hash", fact, `${fact.type} hashes to ${computed}, stored is ${stored ?? "nothing"}`);
    if (this.ids.add(fact.id) && this.suspects.size < MOST_FAULTS) this.suspects.add(fact.id);
    const stream = this.streams.get(fact.stream);
    const expected = (stream?.revision ?? -1) + 1;
    if (fact.revision !== expected)
      this.fault("revision", fact, `${fact.type} has revision ${fact.revision}, expected ${expected}`);
    if (stream && fact.recorded < stream.recorded)
      this.fault("recorded-decreases", fact, `recorded ${fact.recorded}, after a fact recorded ${stream.recorded}`);
    this.pass(fact);
    this.streams.set(fact.stream, { revision: fact.revision, recorded: fact.recorded });
  }

  /** Every position comes after the last one; where the log numbers without gaps, right after. */
  pass({ position, stream }: Pick<StoredFact, "position" | "stream">): void {
    if (position <= this.last) this.fault("order", { position, stream }, `comes after ${this.last}`);
    else if (this.gapless)
      for (let lost = numberOf(this.last) + 1; lost < numberOf(position) && this.faults.length < MOST_FAULTS; lost += 1)
        this.fault("missing", { position: positionOf(lost), stream: "" }, "there was a fact here");
    this.last = position;
  }

  fault(kind: FaultKind, fact: Pick<StoredFact, "position" | "stream">, detail: string): void {
    if (this.faults.length < MOST_FAULTS)
      this.faults.push({ kind, position: fact.position, stream: fact.stream, detail });
  }
}

/**
 * Reads the whole log, hashes every envelope again and compares: leaf hashes, order, revisions, ids, recorded times.
 * Trusts nothing but the bytes, and where a digest is given that was noted when the log was shorter, holds its beginning
 * against that. Lets other work and the signal have their turn between pages.
 */
export const verifyLog = async (
  store: EventStore,
  report: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
  noted?: string,
): Promise<Verdict> => {
  const { position: head, count } = await store.head();
  const examination = new Examination(numberOf(head) === count);
  const digest = createHash("sha256");
  let facts = 0;
  let known = noted === digest.copy().digest("hex") ? 0 : null;
  for (let after: Position = START; after < head;) {
    signal?.throwIfAborted();
    const leaves = (await store.leafHashes(after, PAGE)).filter(({ position }) => position <= head);
    const read = new Map(
      (
        await readable(
          store,
          leaves.map(({ position }) => position),
        )
      ).map((fact) => [fact.position, fact]),
    );
    for (const { position, leafHash: stored } of leaves) {
      const fact = read.get(position);
      if (fact) examination.examine(fact, stored);
      else {
        examination.fault("unreadable", { position, stream: "" }, "what is stored here is no fact any more");
        examination.pass({ position, stream: "" });
      }
      digest.update(Buffer.from(stored, "hex"));
      facts += 1;
      if (noted !== undefined && digest.copy().digest("hex") === noted) known = facts;
    }
    after = leaves.at(-1)?.position ?? head;
    report({ done: facts, total: count, doing: "verifying" });
    await nextTurn();
  }
  const { faults, streams } = examination;
  if (facts !== count && !faults.some(({ kind }) => kind === "missing"))
    examination.fault("count", { position: head, stream: "" }, `${facts} facts read, ${count} expected`);
  for (const fact of await standingTwice(store, examination.suspects, head, signal))
    examination.fault("id-twice", fact, `the id ${fact.id} stands before it too`);
  return {
    ok: faults.length === 0 && (noted === undefined || known !== null),
    facts,
    streams: streams.size,
    head,
    digest: digest.digest("hex"),
    faults,
    ...(noted === undefined ? {} : { noted: { digest: noted, facts: known } }),
  };
};

/** Those of the log whose id stands before them too, among these ids. */
const standingTwice = async (
  store: EventStore,
  suspects: ReadonlySet<string>,
  head: Position,
  signal: AbortSignal | undefined,
): Promise<readonly StoredFact[]> => {
  const [before, twice]: [Set<string>, StoredFact[]] = [new Set(), []];
  for (let after: Position = START; suspects.size > 0 && after < head;) {
    signal?.throwIfAborted();
    const positions = (await store.leafHashes(after, PAGE)).map(({ position }) => position);
    for (const fact of await readable(store, positions)) {
      if (!suspects.has(fact.id)) continue;
      if (before.has(fact.id)) twice.push(fact);
      before.add(fact.id);
    }
    after = positions.at(-1) ?? head;
    await nextTurn();
  }
  return twice;
};

/** The facts at these positions; those that cannot be read are left out instead of hiding the others. */
const readable = async (store: EventStore, positions: readonly Position[]): Promise<readonly StoredFact[]> => {
  try {
    return await store.readPositions(positions);
  } catch {
    const each = positions.map((position) => store.readPositions([position]).catch(() => []));
    return (await Promise.all(each)).flat();
  }
};
