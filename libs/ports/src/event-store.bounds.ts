import type { Instant } from "@sankofa/kernel/time";
import { LARGEST_PAGE, PAGE } from "./event-store";

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
