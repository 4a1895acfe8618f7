import type { Language } from "@sankofa/kernel/language";
import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { CalendarEntry, CalendarTold } from "./calendar-entries";
import { calendarWords } from "./calendar-words";

export interface CalendarFace {
  readonly titles: "discreet" | "telling";
  readonly language: Language;
  /** The address of the pages. */
  readonly site: string;
}

const STATUS = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};
/** Nobody looks more often than that for a meeting that is days away. */
const LOOKED_AT_EVERY_SECONDS = 3_600;

const DATE_LENGTH = "2026-03-09".length;

/** The same for the life of an entry, whoever reads it by whichever address. */
const uidOf = ({ id, day }: CalendarEntry): string => `${day === null ? id : `${id}-${day}`}@sankofa`;

/** Where more is read, by whoever can sign in. */
const pageOf = ({ what, id }: CalendarEntry, told: boolean): string =>
  told && what === "engagement" ? `/engagements/${id}` : "/calendar";

/**
 * Entries as iCalendar (RFC 5545). Times are UTC: whoever looks sees their own clock, and no table of zones that is older than a
 * government's last change comes between. A calendar is looked at on shared devices, by others it is shared with and by
 * whoever runs it, so entries tell what they are only where that was asked for, and never where safety is looked to.
 */
export const calendarFile = ({ items, moreFrom }: CalendarTold, { titles, language, site }: CalendarFace): string => {
  const words = calendarWords[language];
  const calendar = new ICalCalendar({
    name: titles === "telling" ? "Sankofa" : words.calendar,
    prodId: "//Sankofa//Calendar//EN",
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOKED_AT_EVERY_SECONDS,
  });
  for (const entry of items) {
    const told = titles === "telling" && !entry.safety;
    calendar.createEvent({
      id: uidOf(entry),
      sequence: entry.sequence,
      stamp: new Date(entry.changed),
      start: new Date(entry.startsAt),
      end: new Date(entry.endsAt),
      status: STATUS[entry.stands],
      class: ICalEventClass.PRIVATE,
      summary: told ? words.titleOf(entry) : words.appointment,
      location: told ? (entry.place ?? entry.link) : null,
      url: new URL(pageOf(entry, told), site).href,
    });
  }
  // Whoever looks so far ahead is told on that day that more is planned than stands here.
  if (moreFrom)
    calendar.createEvent({
      id: `more-${moreFrom.slice(0, DATE_LENGTH)}@sankofa`,
      stamp: new Date(moreFrom),
      start: new Date(moreFrom),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
      summary: words.more,
      url: new URL("/calendar", site).href,
    });
  return calendar.toString();
};
