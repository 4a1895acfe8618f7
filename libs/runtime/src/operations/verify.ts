import { createHash } from "node:crypto";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/fact";
import type { Position } from "@sankofa/kernel/contract";
import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import type { Progress } from "../control/control-protocol";

const PAGE = 1_000;
/** More faults than this say no more about the log than these do. */
const MOST_FAULTS = 100;

export type FaultKind = "leaf-hash" | "order" | "revision" | "id-twice" | "recorded-decreases" | "count";

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
}

/** What has been seen of the log so far. */
class Examination {
  readonly faults: Fault[] = [];
  readonly ids = new Set<string>();
  readonly streams = new Map<string, { revision: number; recorded: string }>();
  private last: Position = START;

  examine(fact: StoredFact, stored: string | undefined): void {
    const computed = leafHash(canonicalJson(envelopeOf(fact))).toString("hex");
    if (computed !== stored) this.fault("leaf-hash", fact, `hashes to ${computed}, stored is ${stored ?? "nothing"}`);
    if (fact.position <= this.last) this.fault("order", fact, `comes after ${this.last}`);
    if (this.ids.has(fact.id)) this.fault("id-twice", fact, fact.id);
    const stream = this.streams.get(fact.stream);
    const expected = (stream?.revision ?? -1) + 1;
    if (fact.revision !== expected) this.fault("revision", fact, `has revision ${fact.revision}, expected ${expected}`);
    if (stream && fact.recorded < stream.recorded)
      this.fault("recorded-decreases", fact, `${fact.recorded} after ${stream.recorded}`);
    this.last = fact.position;
    this.ids.add(fact.id);
    this.streams.set(fact.stream, { revision: fact.revision, recorded: fact.recorded });
  }

  fault(kind: FaultKind, fact: Pick<StoredFact, "position" | "stream">, detail: string): void {
    if (this.faults.length < MOST_FAULTS)
      this.faults.push({ kind, position: fact.position, stream: fact.stream, detail });
  }
}

/**
 * Reads the whole log, hashes every envelope again and compares: leaf hashes, order, revisions, ids, recorded times.
 * Trusts nothing but the bytes.
 */
export const verifyLog = async (
  store: EventStore,
  report: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Verdict> => {
  const { position: head, count } = await store.head();
  const examination = new Examination();
  const digest = createHash("sha256");
  let after: Position = START;
  let facts = 0;
  for (;;) {
    signal?.throwIfAborted();
    const page = await store.readAll({ after, limit: PAGE });
    const hashes = new Map((await store.leafHashes(after, PAGE)).map(({ position, leafHash }) => [position, leafHash]));
    for (const fact of page.facts) {
      if (fact.position > head) break;
      examination.examine(fact, hashes.get(fact.position));
      digest.update(Buffer.from(hashes.get(fact.position) ?? "", "hex"));
      facts += 1;
    }
    after = page.checkpoint;
    report({ done: facts, total: count, doing: "verifying" });
    if (page.end || after >= head) break;
  }
  if (facts !== count)
    examination.fault("count", { position: head, stream: "" }, `${facts} facts read, ${count} expected`);
  const { faults, streams } = examination;
  return { ok: faults.length === 0, facts, streams: streams.size, head, digest: digest.digest("hex"), faults };
};
