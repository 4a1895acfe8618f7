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

/** The most one entry may say; thousands of them still add up to a number that is exact. */
export const MOST_MINOR_UNITS = 1_000_000_000_000;
