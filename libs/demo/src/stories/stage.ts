import { DAY, instant, milliseconds, MINUTE, type Instant } from "@sankofa/kernel/time";
import type { Naming } from "../cast/naming";
import type { Agenda } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import type { Teller } from "../machinery/teller";

/** What every story has at hand. */
export interface Stage {
  readonly teller: Teller;
  readonly agenda: Agenda;
  readonly naming: Naming;
}

const SUNDAY = 0;
const SATURDAY = 6;
const MORNING = 6 * 60;
const AFTERNOON = 14 * 60;

/** Some minute of a working day, so many days after. */
export const workday = (random: Random, from: Instant, days: number): Instant => {
  const start = Math.floor(milliseconds(from) / DAY) * DAY + Math.round(days) * DAY;
  const weekday = new Date(start).getUTCDay();
  const monday = start + (weekday === SATURDAY ? 2 : weekday === SUNDAY ? 1 : 0) * DAY;
  return instant(monday + random.whole(MORNING, AFTERNOON) * MINUTE + random.whole(0, 59_999));
};

/** A few minutes on: what one person does in one sitting. */
export const soon = (random: Random, from: Instant): Instant =>
  instant(milliseconds(from) + random.whole(1, 9) * MINUTE + random.whole(0, 59_999));

export const daysBetween = (from: Instant, to: Instant): number => (milliseconds(to) - milliseconds(from)) / DAY;
