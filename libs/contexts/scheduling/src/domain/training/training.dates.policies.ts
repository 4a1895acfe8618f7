import { instantAt, isLocalDate, plusDays, startOfDay, type Instant, type LocalDate } from "@sankofa/kernel/time";

/** The hours of a training's days, by the clock of its zone. */
export interface Hours {
  readonly zone: string;
  readonly begins: string;
  readonly ends: string;
}

export type DatesFault = "dates-number" | "dates-not-in-order" | "date-malformed";

/** One date for each day of the agenda, each after the one before. */
export const datesFault = (dates: readonly LocalDate[], days: number): DatesFault | undefined => {
  if (dates.length !== days) return "dates-number";
  if (!dates.every(isLocalDate)) return "date-malformed";
  return dates.some((date, index) => index > 0 && date <= (dates[index - 1] ?? "")) ? "dates-not-in-order" : undefined;
};

/** A day's hours as instants: nine o'clock stays nine o'clock where the clocks change between two days. */
export const timesOn = (
  date: LocalDate,
  { zone, begins, ends }: Hours,
): { readonly date: LocalDate; readonly startsAt: Instant; readonly endsAt: Instant } => ({
  date,
  startsAt: instantAt(date, begins, zone),
  endsAt: instantAt(date, ends, zone),
});

/** The instant from which a training is over: its last day has passed by its own calendar. Null where no day is left. */
export const overAt = (dates: readonly LocalDate[], zone: string): Instant | null => {
  const last = [...dates].sort().at(-1);
  return last === undefined ? null : startOfDay(plusDays(last, 1), zone);
};
