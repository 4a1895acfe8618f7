import { DAY, instantAt, later, localDateAt, plusDays, type Instant } from "@sankofa/kernel/time";

const DAYS_FOR_THE_PAIR = 7;

/** What is not at a time of its own is worth a reminder for so long. */
const GOOD_FOR = 7 * DAY;

export interface ReminderTimes {
  readonly remindAt: Instant;
  readonly goodUntil: Instant;
}

const clockAt = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(at),
  );

/**
 * The day before, at the same time by the clock where it takes place, whatever that clock does in between; at once where
 * that has passed. Undefined for what has begun: nobody is reminded of it.
 */
export const timesBefore = (at: Instant, zone: string, now: Instant): ReminderTimes | undefined => {
  if (at <= now) return undefined;
  const dayBefore = instantAt(plusDays(localDateAt(at, zone), -1), clockAt(at, zone), zone);
  return { remindAt: dayBefore > now ? dayBefore : now, goodUntil: at };
};

/** What is owed is said at once to whoever owes it. */
export const timesOfOwed = (now: Instant): ReminderTimes => ({ remindAt: now, goodUntil: later(now, GOOD_FOR) });

/** The programme hears of it when the pair had its time. */
export const timesForProgramme = (now: Instant): ReminderTimes => timesOfOwed(later(now, DAYS_FOR_THE_PAIR * DAY));
