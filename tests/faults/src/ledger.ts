import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import { START, type StoredFact } from "@sankofa/ports/event-store";
import { numberOf } from "@sankofa/ports/event-store.positions";
import type { Acknowledged, ViewsSeen } from "./messages";

interface Place {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

const MOST_FAULTS = 20;

/** What was acknowledged, what the log holds, and where the two do not agree. */
export class Ledger {
  /** The facts, by id, that were promised and are not there, stand twice, or stand elsewhere. */
  readonly lost = new Set<string>();
  readonly doubled = new Set<string>();
  readonly disordered = new Set<string>();
  readonly faults: string[] = [];
  /** Up to where the log was read. */
  read: string = START;
  private readonly acknowledged = new Map<string, Place>();
  private unsettled: string[] = [];
  private readonly callers = new Map<string, number>();
  private stored = new Map<string, Place>();
  private revisions = new Map<string, number>();
  private commands = new Set<string>();
  /** Positions at which a tally was counted, and how often by a process, by stream. */
  private tallies = new Map<string, { readonly counted: number[]; byProcess: number }>();

  get count(): number {
    return this.acknowledged.size;
  }

  get sound(): boolean {
    return this.lost.size + this.doubled.size + this.disordered.size + this.faults.length === 0;
  }

  /** Facts that a writer was told are stored. A later step of one caller stands after its earlier ones. */
  acknowledge(kind: string, { caller, step, ids, stream, revision, position }: Acknowledged): void {
    const last = numberOf(position);
    for (const [index, id] of ids.entries()) {
      const back = ids.length - 1 - index;
      this.acknowledged.set(id, { stream, revision: revision - back, position: last - back });
      this.unsettled.push(id);
    }
    const name = `${kind}/${caller}`;
    if (last <= (this.callers.get(name) ?? 0))
      this.mark(this.disordered, ids[0] ?? name, `step ${step} of ${name} stands at ${last}, before an earlier step`);
    this.callers.set(name, last);
  }

  /** The next fact of the log. */
  see(fact: StoredFact, leaf: string): void {
    const { id, stream, revision, position, commandId } = fact;
    const place: Place = { stream, revision, position: numberOf(position) };
    if (leafHash(canonicalJson(envelopeOf(fact))) !== leaf)
      this.mark(this.lost, id, `at ${position} is not what was hashed there`);
    if (place.position !== numberOf(this.read) + 1) this.mark(this.disordered, id, `${position} follows ${this.read}`);
    if (revision !== (this.revisions.get(stream) ?? -1) + 1)
      this.mark(this.disordered, id, `${stream} goes on with revision ${revision} at ${position}`);
    if (this.stored.has(id)) this.mark(this.doubled, id, `stands at ${position} again`);
    if (this.commands.has(commandId)) this.mark(this.doubled, id, `at ${position} is a second fact of its command`);
    this.stored.set(id, place);
    this.commands.add(commandId);
    this.revisions.set(stream, revision);
    this.seeTally(fact, place.position);
    this.read = position;
  }

  private seeTally({ id, type, stream, actor }: StoredFact, position: number): void {
    if (type === "tally.tally-opened") this.tallies.set(stream, { counted: [], byProcess: 0 });
    const tally = this.tallies.get(stream);
    if (!tally || type !== "tally.tally-counted") return;
    tally.counted.push(position);
    if (!actor.startsWith("process:")) return;
    tally.byProcess += 1;
    if (tally.byProcess > 1) this.mark(this.doubled, id, `${stream} was counted by the process again`);
  }

  /** Holds what was acknowledged since the last time against what was read of the log. */
  settle(): void {
    for (const id of this.unsettled) {
      const [promised, found] = [this.acknowledged.get(id), this.stored.get(id)];
      if (!found) this.mark(this.lost, id, `was acknowledged at ${promised?.position} and is not in the log`);
      else if (
        found.position !== promised?.position ||
        found.revision !== promised.revision ||
        found.stream !== promised.stream
      )
        this.mark(
          this.disordered,
          id,
          `acknowledged as ${JSON.stringify(promised)}, stands as ${JSON.stringify(found)}`,
        );
    }
    this.unsettled = [];
  }

  /** A view counts each fact up to its position once. */
  compare({ position, counts, equalToRebuild }: ViewsSeen): void {
    const end = numberOf(position);
    for (const [stream, { counted }] of this.tallies) {
      const expected = counted.filter((at) => at <= end).length;
      const shown = counts[stream] ?? 0;
      if (shown < expected) this.mark(this.lost, stream, `shows ${shown} of ${expected} at ${position}`);
      if (shown > expected) this.mark(this.doubled, stream, `shows ${shown} of ${expected} at ${position}`);
    }
    if (!equalToRebuild) this.fault(`the view at ${position} is not what a rebuild makes of the log`);
  }

  /** At the end, when everything was heard: the process has counted every tally, and everything is read anew. */
  requireProcessSteps(): void {
    for (const [stream, { byProcess }] of this.tallies)
      if (byProcess === 0) this.mark(this.lost, stream, "was never counted by the process");
  }

  /** Forgets what was read, so that the whole log is read again and held against everything ever acknowledged. */
  startOver(): void {
    this.read = START;
    this.unsettled = [...this.acknowledged.keys()];
    this.stored = new Map();
    this.revisions = new Map();
    this.commands = new Set();
    this.tallies = new Map();
  }

  /** The same promises as made up to now, nothing read yet: what a copy of the log is held against. */
  promisesSoFar(): Ledger {
    const promises = new Ledger();
    for (const [id, place] of this.acknowledged) promises.acknowledged.set(id, place);
    promises.startOver();
    return promises;
  }

  mark(where: Set<string>, id: string, why: string): void {
    where.add(id);
    this.fault(`${id} ${why}`);
  }

  fault(sentence: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(sentence);
  }
}
