import type { Instant } from "@sankofa/kernel/time";

/** Something on a calendar, and whose time it takes. */
export interface Booked {
  readonly key: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Whoever is needed for it: people, pairs. */
  readonly needs: readonly string[];
}

/** What overlaps with something that needs the same people (SCH-7). One that ends when the other begins does not. */
export const doubleBookings = (booked: readonly Booked[]): ReadonlySet<string> => {
  const sorted = [...booked].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const found = new Set<string>();
  for (const [index, one] of sorted.entries())
    for (const other of sorted.slice(index + 1)) {
      if (other.startsAt >= one.endsAt) break;
      if (!one.needs.some((who) => other.needs.includes(who))) continue;
      found.add(one.key).add(other.key);
    }
  return found;
};
