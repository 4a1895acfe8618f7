import { localDateAt, plusDays, startOfDay, type Instant, type LocalDate } from "@sankofa/kernel/time";
import type { Assigned } from "../domain/assignment/assignment.events";

/** A due day with the instants at which it begins and at which answers are taken no more. */
export const dueBy = (
  dueOn: LocalDate,
  zone: string,
  lapseDays: number | undefined,
): Pick<Assigned, "zone" | "dueOn" | "dueAt" | "lapsesAt"> => ({
  zone,
  dueOn,
  dueAt: startOfDay(dueOn, zone),
  ...(lapseDays === undefined ? {} : { lapsesAt: startOfDay(plusDays(dueOn, lapseDays + 1), zone) }),
});

/** So many days after a day; what is asked for late still gives everybody its days. */
export const daysFrom = (since: LocalDate, days: number, zone: string, now: Instant): LocalDate => {
  const today = localDateAt(now, zone);
  return plusDays(since > today ? since : today, days);
};
