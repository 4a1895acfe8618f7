import type { Id } from "@sankofa/kernel/ids";
import { happenedFrom, happenedUntil, isHappened, type Happened, type Instant } from "@sankofa/kernel/time";

/** What scheduling knows of the relationship that something is planned or recorded in. */
export interface RelationshipStanding {
  readonly status: "running" | "on-hold" | "ended";
  /** When it ended, an instant or a date with its zone. */
  readonly ended: Happened | null;
}

/** An organisation that is mentored in a relationship, or was. */
export interface Mentee {
  readonly organisationId: Id;
  readonly organisation: string;
}

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
