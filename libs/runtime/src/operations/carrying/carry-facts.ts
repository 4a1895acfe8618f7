import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Position } from "@sankofa/kernel/contract";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { NewFact } from "@sankofa/kernel/fact";
import { LARGEST_APPEND_BYTES, START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import type { Progress } from "../../control/control-protocol";

/** Small enough for a store on the network, large enough that asking costs little. */
const PAGE = 1_000;

/** The other log holds something else than the beginning of this one, so nothing can be added to it. */
export class OtherFacts extends Error {
  readonly code = "other-facts";

  constructor(count: number) {
    super(`What is there already, ${count} facts, is not the beginning of this log; nothing was changed`);
    this.name = "OtherFacts";
  }
}

/** What both logs hold when one was carried into the other. */
export interface CarriedFacts {
  readonly facts: number;
  /** Facts that were there already when it began. */
  readonly before: number;
  /** SHA-256 over all leaf hashes in order, as `verify` gives it; the same for both. */
  readonly digest: string;
}

/**
 * Copies a log fact by fact: ids, times, streams, revisions and the order of all facts stay, positions become those of
 * the other store; a stream that was closed to appends is closed there. What was carried before is compared and not carried again, so it can be interrupted and begun anew.
 * One append waits for the one before it: that is what keeps the order of the whole log.
 */
export const carryFacts = async (
  from: EventStore,
  to: EventStore,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<CarriedFacts> => {
  const { count: total, position: last } = await from.head();
  const { count: before } = await to.head();
  const seen = new LogDigest(from);
  await seen.readUpTo(before, signal);
  if (seen.count !== before || seen.digest !== (await digestOf(to, before, signal))) throw new OtherFacts(before);

  let done = before;
  for (let after = seen.position; after < last;) {
    signal.throwIfAborted();
    const { facts, checkpoint } = await from.readAll({ after, limit: PAGE, asOf: { position: last } });
    for (const run of runsOf(facts)) {
      await append(to, run);
      done += run.length;
      report({ done, total, doing: "copying facts" });
    }
    after = checkpoint;
    await nextTurn();
  }

  report({ done: total, total, doing: "closing streams" });
  await closeAlike(from, to, last, signal);
  report({ done: total, total, doing: "comparing" });
  await seen.readUpTo(total, signal);
  if (seen.digest !== (await digestOf(to, total, signal))) throw new OtherFacts(total);
  return { facts: total, before, digest: seen.digest };
};

/**
 * What was closed is closed there too, once all that it holds is there. A closing is no fact and has no hash, so the digest
 * cannot tell of it: it is asked of every stream, at its first fact.
 */
const closeAlike = async (from: EventStore, to: EventStore, last: Position, signal: AbortSignal): Promise<void> => {
  for (let after = START; after < last;) {
    signal.throwIfAborted();
    const { facts, checkpoint } = await from.readAll({ after, limit: PAGE, asOf: { position: last } });
    for (const { stream, revision } of facts) {
      if (revision > 0) continue;
      const { status } = await from.streamInfo(stream);
      if (status === "archived") await to.archive(stream);
      if (status === "tombstoned") await to.tombstone(stream);
    }
    after = checkpoint;
    await nextTurn();
  }
};

const append = async (to: EventStore, run: readonly StoredFact[]): Promise<void> => {
  const [first] = run;
  if (!first) return;
  const { stream, revision } = first;
  // At an exact revision, so that the same run sent twice is known and another one in its place is refused.
  await to.append({ stream, expected: revision - 1, events: run.map(newFact) });
};

const newFact = (stored: StoredFact): NewFact => {
  const { stream: _stream, revision: _revision, ...fact } = envelopeOf(stored);
  return fact;
};

/** Neighbours of one stream, as many as one append may hold. */
function* runsOf(facts: readonly StoredFact[]): Generator<readonly StoredFact[]> {
  let run: StoredFact[] = [];
  let bytes = 0;
  for (const fact of facts) {
    const size = Buffer.byteLength(canonicalJson(envelopeOf(fact)));
    if (run[0] && (run[0].stream !== fact.stream || bytes + size > LARGEST_APPEND_BYTES)) {
      yield run;
      [run, bytes] = [[], 0];
    }
    run.push(fact);
    bytes += size;
  }
  if (run.length > 0) yield run;
}

/** Leaf hashes of a log, read on and on. */
class LogDigest {
  private readonly hash = createHash("sha256");
  count = 0;
  position = START;

  constructor(private readonly store: EventStore) {}

  get digest(): string {
    return this.hash.copy().digest("hex");
  }

  /** Stops where the log ends, should it hold fewer. */
  async readUpTo(count: number, signal: AbortSignal): Promise<void> {
    while (this.count < count) {
      signal.throwIfAborted();
      const leaves = await this.store.leafHashes(this.position, Math.min(PAGE, count - this.count));
      if (leaves.length === 0) return;
      for (const { position, leafHash } of leaves) {
        this.hash.update(Buffer.from(leafHash, "hex"));
        this.position = position;
      }
      this.count += leaves.length;
    }
  }
}

const digestOf = async (store: EventStore, count: number, signal: AbortSignal): Promise<string> => {
  const read = new LogDigest(store);
  await read.readUpTo(count, signal);
  return read.digest;
};
