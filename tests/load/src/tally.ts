import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";

const PAGE = 10_000;
const DIGITS = 12;
const MODULUS = 16 ** DIGITS;

/** A tally as it passes between processes. */
export interface Counted {
  readonly count: number;
  readonly sum: number;
}

/**
 * Facts counted with the sum of the random parts of their ids: two tallies are equal when the facts are the same ones,
 * each as often. A set of ten million ids would not fit into memory.
 */
export class Tally {
  count = 0;
  private sum = 0;

  /** One that goes on from there. */
  static of({ count, sum }: Counted): Tally {
    return Object.assign(new Tally(), { count, sum });
  }

  counted(): Counted {
    return { count: this.count, sum: this.sum };
  }

  add(id: string): void {
    this.count += 1;
    this.sum = (this.sum + Number.parseInt(id.slice(-DIGITS), 16)) % MODULUS;
  }

  equals(other: Tally): boolean {
    return this.count === other.count && this.sum === other.sum;
  }
}

/** What the platform wrote by itself, which was acknowledged to nobody who counts. */
export const byItself = ({ actor }: Pick<StoredFact, "actor">): boolean => !actor.startsWith("account:");

/** Holds the log to a tally of what was acknowledged; an empty list is a good answer. */
export const heldTo = async (
  acknowledged: Tally,
  store: EventStore,
  leftOut: (fact: StoredFact) => boolean = () => false,
): Promise<string[]> => {
  const stored = new Tally();
  let outOfOrder = 0;
  const revisions = new Map<string, number>();
  let before: StoredFact | undefined;
  for (let after = START; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const fact of page.facts) {
      if (before && fact.stream !== before.stream) revisions.set(before.stream, before.revision);
      const last = fact.stream === before?.stream ? before.revision : (revisions.get(fact.stream) ?? -1);
      if (fact.revision !== last + 1 || (before && fact.position <= before.position)) outOfOrder += 1;
      if (!leftOut(fact)) stored.add(fact.id);
      before = fact;
    }
    after = page.checkpoint;
    if (page.end) break;
  }
  const faults: string[] = [];
  if (!stored.equals(acknowledged))
    faults.push(`${acknowledged.count} facts acknowledged, ${stored.count} found stored, or others than those`);
  if (outOfOrder > 0) faults.push(`${outOfOrder} facts out of order`);
  return faults;
};
