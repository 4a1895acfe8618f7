import type { Side } from "../relationship/relationship.events";

/** The toolkit's six kinds of cost, in its order (REL-12). */
export const COST_KINDS = [
  "training-mentors",
  "travel-and-per-diem",
  "site-visits",
  "venue",
  "supplies-and-catering",
  "other",
] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Who gives something that is not money. */
export const GIVERS = ["mentor", "mentee", "programme"] as const;
export type GivingSide = (typeof GIVERS)[number];

/** What a budget holds: planned and incurred costs, the mentee's own part promised and paid, and gifts in kind. */
export const ENTRIES = ["line", "cost", "pledge", "payment", "in-kind"] as const;
export type EntryType = (typeof ENTRIES)[number];

/** Who enters what, and so puts it right: a cost and a gift either side, a plan the mentor, its own part the mentee. */
export const SIDES_OF: Readonly<Record<EntryType, readonly Side[]>> = {
  line: ["mentor"],
  cost: ["mentor", "mentee"],
  pledge: ["mentee"],
  payment: ["mentee"],
  "in-kind": ["mentor", "mentee"],
};

/** As many as one answer shows; what was withdrawn stays readable and counts (GEN-2). */
export const MOST_ENTRIES = 1_000;

/** What is put right so often is withdrawn and entered anew; each word stays readable, so there are only so many of them. */
export const MOST_CORRECTIONS = 50;

/** The most one entry may say; thousands of them still add up to a number that is exact. */
export const MOST_MINOR_UNITS = 1_000_000_000_000;
