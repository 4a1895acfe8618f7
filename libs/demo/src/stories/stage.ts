import { DAY, instant, instantAt, milliseconds, MINUTE, type Instant } from "@sankofa/kernel/time";
import type { Naming } from "../cast/naming";
import type { Agenda } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import type { Teller } from "../machinery/teller";

/** What every story has at hand. */
export interface Stage {
  readonly teller: Teller;
  readonly agenda: Agenda;
  readonly naming: Naming;
  /** The last moment that is told. */
  readonly today: Instant;
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

const HALF_HOUR = 30;
const OPENS = 9 * 60;

/** The full or half hour of a working day there that people would agree on, in place of some minute of one. */
export const appointment = (minute: Instant, zone: string): Instant => {
  const sinceMorning = (milliseconds(minute) % DAY) / MINUTE - MORNING;
  const minutes = OPENS + Math.floor(Math.max(sinceMorning, 0) / HALF_HOUR) * HALF_HOUR;
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return instantAt(minute.slice(0, 10), `${hour}:${rest}`, zone);
};

/** A few minutes on: what one person does in one sitting. */
export const soon = (random: Random, from: Instant): Instant =>
  instant(milliseconds(from) + random.whole(1, 9) * MINUTE + random.whole(0, 59_999));

export const daysBetween = (from: Instant, to: Instant): number => (milliseconds(to) - milliseconds(from)) / DAY;
