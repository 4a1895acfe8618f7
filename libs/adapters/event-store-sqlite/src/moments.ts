import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import { StoreFailure } from "@sankofa/ports/store-failure";

/** From one milestone to the next, in positions. */
export const MILE = 4_096;

/** The position sought is from `low` to `high`, of which one half is left each time. */
const HALVING = `
  WITH RECURSIVE half (low, high) AS (
    VALUES (?1, ?2)
    UNION ALL
    SELECT iif(recorded_max > ?3, low, position), iif(recorded_max > ?3, position - 1, high)
    FROM half CROSS JOIN events ON position = (low + high + 1) / 2 WHERE low < high
  )
  SELECT low FROM half WHERE low = high`;

/** What a statement found there; in a log without gaps it always finds something. */
const one = (row: unknown, low: number, high: number): number => {
  if (row) return (row as [number])[0];
  const where = low === high ? `at ${low}` : `from ${low} to ${high}`;
  throw new StoreFailure("damaged", `The log lacks a fact ${where}, which verifying it names.`);
};

/**
 * Finds how far the log reached at a moment. The latest instant recorded so far never decreases from row to row, and positions have no
 * gaps, so halving finds it: the log itself is the index. Milestones that were looked at are remembered, for they never change, so that a large
 * log is read as rarely as a small one. Between two of them one statement halves: a call of the library takes as long as five rows.
 */
export class Moments {
  private readonly halving;
  private readonly recordedMax;
  /** The latest instant recorded up to each milestone that was looked at. */
  private readonly milestones = new Map<number, number>();

  constructor(database: Pick<Database, "prepare">) {
    this.recordedMax = database.prepare("SELECT recorded_max FROM events WHERE position = ?");
    this.halving = database.prepare(HALVING);
    for (const statement of [this.recordedMax, this.halving]) statement.setReturnArrays(true);
  }

  /** The position before the first fact recorded after the moment, in a log of so many facts. */
  positionAt(moment: number, head: number): number {
    let [mile, last] = [0, Math.floor(head / MILE)];
    while (mile < last) {
      const middle = Math.ceil((mile + last) / 2);
      if (this.recordedUpTo(middle * MILE) <= moment) mile = middle;
      else last = middle - 1;
    }
    const [low, high] = [mile * MILE, Math.min(head, (mile + 1) * MILE - 1)];
    return one(this.halving.get(low, high, moment), low, high);
  }

  private recordedUpTo(milestone: number): number {
    const known = this.milestones.get(milestone);
    if (known !== undefined) return known;
    const recorded = one(this.recordedMax.get(milestone), milestone, milestone);
    this.milestones.set(milestone, recorded);
    return recorded;
  }
}
