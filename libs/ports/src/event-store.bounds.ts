import type { Instant } from "@sankofa/kernel/time";
import { LARGEST_PAGE, PAGE, type ReadStream } from "./event-store";

/** How many facts a page may hold: an asked-for number from 1 to LARGEST_PAGE, PAGE unless told. */
export const pageLimit = (limit: number = PAGE): number => {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RangeError(`A page holds 1 to ${LARGEST_PAGE} facts, not ${limit}`);
  }
  return limit;
};

/** Milliseconds of an instant; an invalid one is the caller's mistake. */
export const instantNumber = (instant: Instant): number => {
  const number = Date.parse(instant);
  if (Number.isNaN(number)) throw new RangeError(`Not an instant: ${instant}`);
  return number;
};

/** What a stream is read from, and as of, are revisions: whole numbers from 0 on. A read of none throws a RangeError. */
export const checkRevisions = ({ from, asOf }: ReadStream): void => {
  for (const revision of [from, asOf && "revision" in asOf ? asOf.revision : undefined])
    if (revision !== undefined && (!Number.isSafeInteger(revision) || revision < 0))
      throw new RangeError(`Not a revision: ${revision}`);
};
