import type { Position } from "@sankofa/kernel/contract";
import type { AsOf } from "@sankofa/kernel/manifest";
import {
  instant,
  isHappened,
  isInstant,
  isLocalDate,
  later,
  plusDays,
  startOfDay,
  type Instant,
} from "@sankofa/kernel/time";
import { invalidField } from "./edge-problem";

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
/** Positions are opaque; this is only what none of them goes beyond. */
export const POSITION = /^[0-9A-Za-z._:/-]{1,80}$/;

/** What a moment is written as, for whoever wrote another. */
export const MOMENTS =
  "an instant such as 2026-03-03T09:00:00Z, or a day such as 2026-03-03 or 2026-03-03[Africa/Nairobi]";
const WANTED = MOMENTS.replace(/^a/, "A");

/** The last millisecond of a day: whoever asks for a day means all of it. */
const endOfDay = (date: string, zone: string): Instant => later(startOfDay(plusDays(date, 1), zone), -1);

/**
 * The moment that somebody wrote: an instant, or a day, which counts until its end; a day without a zone is one of UTC.
 * Undefined where it is neither, or lies before the year 0 or after 9999: moments are compared as texts.
 */
export const momentSaid = (value: string): Instant | undefined => {
  const moment = momentIn(value);
  return moment !== undefined && isInstant(moment) ? moment : undefined;
};

const momentIn = (value: string): Instant | undefined => {
  // A date that no calendar has is moved to the next month by Date.parse.
  if (RFC3339.test(value) && isLocalDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)))
    return instant(Date.parse(value));
  if (isLocalDate(value)) return endOfDay(value, "UTC");
  const zoned = /^(.{10})\[(.+)\]$/.exec(value);
  return zoned && isHappened(value) ? endOfDay(zoned[1] ?? "", zoned[2] ?? "") : undefined;
};

/** The moment `?asOf=` names. */
const momentOf = (value: unknown): Instant => {
  const moment = typeof value === "string" ? momentSaid(value) : undefined;
  if (moment === undefined) throw invalidField("bad-as-of", "/asOf", WANTED);
  return moment;
};

/** What a query string says of time, and the rest of it. */
export interface Times {
  readonly asOf?: AsOf;
  readonly after?: Position;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Takes `asOf`, `time` and `after` out of a query string. Where an entry knows no past, they stay and are refused as unknown. */
export const timesOf = (query: Readonly<Record<string, unknown>>, knowsThePast: boolean): Times => {
  const { after, ...afterwards } = query;
  if (after !== undefined && !(typeof after === "string" && POSITION.test(after)))
    throw invalidField("bad-position", "/after", "Take the position from a Sankofa-Position header");
  const waited = after === undefined ? {} : { after };
  if (!knowsThePast) return { ...waited, rest: afterwards };
  const { asOf, time, ...rest } = afterwards;
  if (time !== undefined && time !== "recorded" && time !== "happened")
    throw invalidField("bad-time", "/time", "Either recorded or happened");
  if (asOf === undefined) {
    if (time !== undefined) throw invalidField("bad-time", "/time", "A time needs an asOf beside it");
    return { ...waited, rest };
  }
  return { ...waited, asOf: { at: momentOf(asOf), time: time ?? "recorded" }, rest };
};
