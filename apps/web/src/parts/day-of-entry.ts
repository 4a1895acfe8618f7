import type { CalendarEntry } from "../api/scheduling";
import { dateIn, dateOf, instantOf, plusDays } from "../catalogue/moments";

type Placed = Pick<CalendarEntry, "startsAt" | "dayOnly" | "zone">;

/** The day an entry stands on: by the reader's own clock; where only its day is known, that day, wherever it is read. */
export const dayOfEntry = ({ startsAt, dayOnly, zone }: Placed): string =>
  dayOnly ? dateIn(startsAt, zone) : dateOf(startsAt);

/** From the first day up to the one after the last. */
interface Days {
  readonly from: string;
  readonly until: string;
}

/** What to ask a calendar for: a day begins elsewhere up to 26 hours before it does for the reader, or after. */
export const askedFor = ({ from, until }: Days) => ({
  from: instantOf(plusDays(from, -2), "00:00"),
  until: instantOf(plusDays(until, 2), "00:00"),
});

/** Those of an answer that stand on these days. */
export const standingOn = <Entry extends Placed>(entries: readonly Entry[], { from, until }: Days): readonly Entry[] =>
  entries.filter((entry) => {
    const day = dayOfEntry(entry);
    return day >= from && day < until;
  });
