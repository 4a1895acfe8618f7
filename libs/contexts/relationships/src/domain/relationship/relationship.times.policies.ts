import { happenedFrom, happenedUntil, isHappened, type Happened, type Instant } from "@sankofa/kernel/time";

export type TimeFault = "happened-malformed" | "happened-in-future";

/** What is wrong with a time somebody gave for something past (GEN-1); undefined where nothing is. */
export const timeFault = (happened: Happened | undefined, now: Instant): TimeFault | undefined => {
  if (happened === undefined) return undefined;
  if (!isHappened(happened)) return "happened-malformed";
  return happenedFrom(happened) > now ? "happened-in-future" : undefined;
};

/** True for what happened after an end; what happened on the very day of an end given as a date belongs before it. */
export const isAfter = (happened: Happened, ended: Happened): boolean => happenedFrom(happened) > happenedUntil(ended);
