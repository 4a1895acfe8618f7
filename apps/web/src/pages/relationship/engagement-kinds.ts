import { name } from "../../catalogue/words";

/** Kinds of contact a person can plan or log; the platform takes any code a template names. */
export const KINDS = [
  "mentoring-contact",
  "meeting",
  "call",
  "check-in-call",
  "visit",
  "exchange",
  "study-tour",
  "internship",
  "event",
  "half-point-check-in",
  "end-reflection",
] as const;

/** Something of several days is written down at once, up to a week. */
export const MOST_MINUTES = 7 * 24 * 60;

export const kindOptions = () => KINDS.map((kind) => ({ value: kind, label: name("engagement-kind", kind) }));
