import type { Id } from "@sankofa/kernel/ids";
import { happenedFrom, happenedOn, happenedUntil, isHappened, type Happened, type Instant } from "@sankofa/kernel/time";

/** What scheduling knows of the relationship that something is planned or recorded in. */
export interface RelationshipStanding {
  readonly status: "running" | "on-hold" | "ended";
  /** When it ended, an instant or a date with its zone. */
  readonly ended: Happened | null;
}

/** From when until when a mentee was in a relationship; without an end it still is. */
export interface Stay {
  readonly from: Happened;
  readonly until: Happened | null;
}

/** An organisation that is mentored in a relationship, or was. */
export interface Mentee {
  readonly organisationId: Id;
  readonly organisation: string;
  /** The one a relationship opened with has none: it is in it throughout. */
  readonly stays?: readonly Stay[];
}

/** Days count whole: a mentee was in the relationship on the day it joined and on the day it left. */
export const wasInOn = ({ stays }: Mentee, happened: Happened, zone: string): boolean => {
  const day = happenedOn(happened, zone);
  const isWithin = ({ from, until }: Stay): boolean =>
    happenedOn(from, zone) <= day && (until === null || day <= happenedOn(until, zone));
  return stays === undefined || stays.some(isWithin);
};

export type TimeFault = "happened-malformed" | "happened-in-future" | "relationship-ended";

/**
 * What is wrong with the time a contact is said to have taken place: it lies in the past (GEN-1) and, in a relationship
 * that has ended, before its end; a day given as a date counts as before an end on the same day (REL-9).
 */
export const contactTimeFault = (
  happened: Happened,
  relationship: RelationshipStanding,
  now: Instant,
): TimeFault | undefined => {
  if (!isHappened(happened)) return "happened-malformed";
  if (happenedFrom(happened) > now) return "happened-in-future";
  const { ended } = relationship;
  return ended !== null && happenedFrom(happened) > happenedUntil(ended) ? "relationship-ended" : undefined;
};

/** Whether what was planned begins after the end of its relationship: nobody comes to it any more (REL-9). */
export const isLeftOver = (startsAt: Instant, { ended }: Pick<RelationshipStanding, "ended">): boolean =>
  ended !== null && startsAt > happenedUntil(ended);
