import { name } from "../../catalogue/words";

/** Kinds of contact a person can plan or log; the platform takes any code a template names. */
export const KINDS = ["mentoring-contact", "check-in-call", "meeting", "visit", "training-day", "exchange", "event"] as const;

export const kindOptions = () => KINDS.map((kind) => ({ value: kind, label: name("engagement-kind", kind) }));
