import { plusDays, plusMonths, startOfDay, DAY, type Instant, type LocalDate } from "@sankofa/kernel/time";

export interface PaceOf {
  readonly every: number;
  readonly unit: "day" | "week" | "month";
}

/** What recurs, or what falls due once in a period. */
export interface DueRule {
  readonly pace?: PaceOf;
  readonly at?: "half" | "end";
}

const DAYS_OF_A_WEEK = 7;

/** A pace later on the calendar. A month after the 31st is the last day of a shorter month. */
export const plusPace = (date: LocalDate, { every, unit }: PaceOf): LocalDate =>
  unit === "month" ? plusMonths(date, every) : plusDays(date, unit === "week" ? every * DAYS_OF_A_WEEK : every);

const daysBetween = (from: LocalDate, until: LocalDate): number =>
  Math.round((Date.parse(`${until}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY);

/** The middle day of a period; of an even number of days the earlier one. */
export const halfPoint = (from: LocalDate, until: LocalDate): LocalDate =>
  plusDays(from, Math.floor(daysBetween(from, until) / 2));

/** The first due day: a pace after the start, or the middle or last day of the period. */
export const firstDueOn = ({ pace, at }: DueRule, since: LocalDate, from: LocalDate, until: LocalDate): LocalDate => {
  if (pace) return plusPace(since, pace);
  return at === "half" ? halfPoint(from, until) : until;
};

/**
 * A contact is due from the first instant of its day in the relationship's zone, and overdue once the last day of grace
 * has passed there.
 */
export const dueOf = (
  on: LocalDate,
  graceDays: number,
  zone: string,
): { readonly on: LocalDate; readonly at: Instant; readonly overdueAt: Instant } => ({
  on,
  at: startOfDay(on, zone),
  overdueAt: startOfDay(plusDays(on, graceDays + 1), zone),
});
