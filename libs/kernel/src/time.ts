import { INSTANT, LOCAL_DATE } from "./patterns";

/** A UTC instant as RFC 3339 with milliseconds, e.g. `2026-03-03T09:00:00.000Z`. Compares as a string. */
export type Instant = string & { readonly __instant?: never };

/** A calendar day without a clock, e.g. `2026-03-03`. */
export type LocalDate = string & { readonly __localDate?: never };

/**
 * When something happened: an instant, or a local date with its IANA zone in the manner of RFC 9557,
 * e.g. `2026-03-03[Africa/Nairobi]`.
 */
export type Happened = string & { readonly __happened?: never };

const ZONED_DATE = /^(\d{4}-\d{2}-\d{2})\[([A-Za-z0-9_+\-/]+)\]$/;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Of digits in the right places: whether the calendar has such a day. */
const isDay = (date: string): boolean => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
};

/** Looked at digit by digit, for every fact's times are: writing a date out to compare takes several times as long. */
export const isInstant = (value: string): value is Instant =>
  INSTANT.test(value) &&
  isDay(value) &&
  value.slice(11, 13) < "24" &&
  value.slice(14, 16) < "60" &&
  value.slice(17, 19) < "60";

export const isLocalDate = (value: string): value is LocalDate => LOCAL_DATE.test(value) && isDay(value);

/** Making a formatter costs more than all its uses; there are some six hundred zones, and unknown ones are not kept. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError for a zone that is none. */
const wallClock = (zone: string): Intl.DateTimeFormat => {
  let clock = wallClocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    wallClocks.set(zone, clock);
  }
  return clock;
};

export const isZone = (zone: string): boolean => {
  try {
    return wallClock(zone) !== undefined;
  } catch {
    return false;
  }
};

export const isHappened = (value: string): value is Happened => {
  if (isInstant(value)) return true;
  const zoned = ZONED_DATE.exec(value);
  return zoned !== null && isLocalDate(zoned[1] ?? "") && isZone(zoned[2] ?? "");
};

/** The instant from a number of milliseconds since 1970-01-01T00:00Z. */
export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

export const milliseconds = (value: Instant): number => Date.parse(value);

/** The same instant, later (or earlier) by a number of milliseconds. */
export const later = (value: Instant, by: number): Instant => instant(milliseconds(value) + by);

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
const zoneOffset = (at: number, zone: string): number => {
  const parts = wallClock(zone).formatToParts(new Date(at));
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(at / 1000) * 1000;
};

/**
 * The instant at which a zone's clock shows a time of day, `HH:MM`, on a local date. Where the clocks change, a time that
 * the clock shows twice is the first of the two, and one that it leaves out is as much later as the clock leaps.
 */
export const instantAt = (date: LocalDate, time: string, zone: string): Instant => {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  const before = wall - zoneOffset(wall - DAY, zone);
  const after = wall - zoneOffset(wall + DAY, zone);
  const isShown = (at: number): boolean => at + zoneOffset(at, zone) === wall;
  return instant(isShown(before) || !isShown(after) ? before : after);
};

/** Asking a zone's clock takes longer than all else that is done with a date; those of a long history come again and again. */
const startsOfDays = new Map<string, Instant>();
const MOST_STARTS = 10_000;

/** The first instant of a local date in a zone. */
export const startOfDay = (date: LocalDate, zone: string): Instant => {
  const day = `${date}[${zone}]`;
  const known = startsOfDays.get(day);
  if (known !== undefined) return known;
  const start = instantAt(date, "00:00", zone);
  if (startsOfDays.size >= MOST_STARTS) startsOfDays.clear();
  startsOfDays.set(day, start);
  return start;
};

/** The local date that a zone's calendar shows at an instant. */
export const localDateAt = (at: Instant, zone: string): LocalDate => {
  const ms = milliseconds(at);
  return instant(ms + zoneOffset(ms, zone)).slice(0, 10);
};

/** The instant by which happened times are compared: an instant itself, a local date by its first instant. */
export const happenedFrom = (happened: Happened): Instant => {
  const zoned = ZONED_DATE.exec(happened);
  return zoned ? startOfDay(zoned[1] ?? "", zoned[2] ?? "UTC") : happened;
};

/** A local date, moved by whole days. */
export const plusDays = (date: LocalDate, days: number): LocalDate =>
  instant(Date.parse(`${date}T00:00:00.000Z`) + days * DAY).slice(0, 10);

/** A local date, moved by whole months; the last day of a shorter month where the day does not exist. */
export const plusMonths = (date: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return instant(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).slice(0, 10);
};

/** The last instant of what happened: an instant itself, a local date by the end of that day. */
export const happenedUntil = (happened: Happened): Instant => {
  const zoned = ZONED_DATE.exec(happened);
  return zoned ? later(startOfDay(plusDays(zoned[1] ?? "", 1), zoned[2] ?? "UTC"), -1) : happened;
};

/** The local date of what happened: a date as it was said, an instant as the zone's calendar shows it. */
export const happenedOn = (happened: Happened, zone: string): LocalDate =>
  ZONED_DATE.exec(happened)?.[1] ?? localDateAt(happened, zone);
