import { later, type Instant } from "@sankofa/kernel/time";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** As Standard Webhooks advises, and on to a little more than five days: long enough for a weekend that nobody is there. */
export const RETRY_GAPS_MS: readonly number[] = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR],
  ...[24 * HOUR, 24 * HOUR, 24 * HOUR],
];

/** When to try again after so many failures, no sooner than the receiver asks; undefined once it was tried often enough. */
export const retryAt = (now: Instant, failures: number, restMilliseconds: number): Instant | undefined => {
  const gap = RETRY_GAPS_MS[failures - 1];
  return gap === undefined ? undefined : later(now, Math.max(gap, Math.min(restMilliseconds, 24 * HOUR)));
};
