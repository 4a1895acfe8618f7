import { language } from "./words";

const ZONED = /^(\d{4}-\d{2}-\d{2})\[([^\]]+)\]$/;

const day = new Intl.DateTimeFormat(language.formats, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDay = new Intl.DateTimeFormat(language.formats, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat(language.formats, { month: "long", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat(language.formats, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const clocks = new Map<string, Intl.DateTimeFormat>();
const whole = new Intl.NumberFormat(language.formats);
const tenths = new Intl.NumberFormat(language.formats, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(language.formats, { style: "percent", maximumFractionDigits: 0 });
const list = new Intl.ListFormat(language.formats, { type: "conjunction" });

const DAY = 86_400_000;

/** The calendar day a moment falls on where the reader is; a zoned local date is that day everywhere. */
export const dateOf = (moment: string): string => {
  const zoned = ZONED.exec(moment);
  if (zoned) return zoned[1] ?? moment;
  if (moment.length === 10) return moment;
  const at = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

const utc = (date: string): Date => new Date(`${date}T00:00:00.000Z`);

/** 3.5 */
export const decimal = (value: number): string => tenths.format(value);

/** In French the first of a month is an ordinal, which Intl does not know. */
const first = (date: string): string => (language.tag === "fr" ? date.replace(/^1(?=\s)/, "1er") : date);

/** 12 March 2026 */
export const longDate = (moment: string): string => first(day.format(utc(dateOf(moment))));
/** 12 Mar 2026 */
export const shortDate = (moment: string): string => first(shortDay.format(utc(dateOf(moment))));
/** March 2026 */
export const monthOf = (moment: string): string => month.format(utc(dateOf(moment)));
/** 12 March 2026, 14:05; a local date has no clock. */
export const dateAndTime = (moment: string): string =>
  ZONED.test(moment) || moment.length === 10
    ? longDate(moment)
    : `${longDate(moment)}, ${clock.format(new Date(moment))}`;

const weekday = new Intl.DateTimeFormat(language.formats, { weekday: "short", timeZone: "UTC" });
/** A Monday to begin the week with. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);

/** Mon to Sun. */
export const weekdays = (): readonly string[] =>
  Array.from({ length: 7 }, (_, nth) => weekday.format(SOME_MONDAY + nth * DAY));

/** 14:05 by the reader's own clock. */
export const timeOf = (moment: string): string => clock.format(new Date(moment));

/** 14:05 by the clock of a zone. */
export const timeIn = (moment: string, zone: string): string => {
  let shown = clocks.get(zone);
  if (!shown) {
    shown = new Intl.DateTimeFormat(language.formats, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: zone,
    });
    clocks.set(zone, shown);
  }
  return shown.format(new Date(moment));
};

/** The calendar day a moment falls on in a zone. */
export const dateIn = (moment: string, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(new Date(moment));

/** The calendar day of a moment beside what happened: where that is a day of a zone, by the calendar of that zone. */
export const dateBeside = (happened: string, moment: string): string => {
  const zone = ZONED.exec(happened)?.[2];
  return zone === undefined ? dateOf(moment) : dateIn(moment, zone);
};

/** Which day it is in a zone now. */
export const todayIn = (zone: string): string => dateIn(new Date().toISOString(), zone);

/** Which day it is where the reader is. */
export const today = (): string => dateOf(new Date().toISOString());

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(dateOf(to)).getTime() - utc(dateOf(from)).getTime()) / DAY);

export const plusDays = (date: string, days: number): string =>
  new Date(utc(date).getTime() + days * DAY).toISOString().slice(0, 10);

/** The last instant of a calendar day where the reader is: what "as of that day" means. */
export const endOfDay = (date: string): string => new Date(`${date}T23:59:59.999`).toISOString();

/** An instant from the parts a person types: a date and a time of day. */
export const instantOf = (date: string, time: string): string =>
  new Date(`${date}T${time || "12:00"}:00`).toISOString();

/** Where a zone's clock hangs, as people say it: `America/Guatemala` is Guatemala. */
export const placeOfZone = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** The reader's own time zone, offered wherever one is asked. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export const figure = (value: number): string => whole.format(value);
export const share = (part: number, of: number): string => percent.format(of === 0 ? 0 : part / of);
export const sentenceList = (items: readonly string[]): string => list.format(items);

/** The same day of a later month, or its last day where it has no such day. */
export const plusMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
};
