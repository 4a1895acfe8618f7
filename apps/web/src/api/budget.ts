/** The answer about what the mentoring of a relationship is to cost and has cost. */
export const COST_KINDS = [
  "training-mentors",
  "travel-and-per-diem",
  "site-visits",
  "venue",
  "supplies-and-catering",
  "other",
] as const;
export type CostKind = (typeof COST_KINDS)[number];

export interface BudgetEntry {
  readonly entryId: string;
  readonly entry: "line" | "cost" | "pledge" | "payment" | "in-kind";
  readonly on: string;
  readonly kind: CostKind | null;
  readonly side: string | null;
  readonly currency: string | null;
  readonly minorUnits: number | null;
  readonly what: string | null;
  readonly withdrawn: boolean;
  readonly changes: readonly { readonly on: string; readonly withdrawn: boolean; readonly reason: string }[];
}

export interface Budget {
  readonly currency: string | null;
  readonly costs: readonly { readonly kind: CostKind; readonly planned: number; readonly incurred: number }[];
  readonly planned: number;
  readonly incurred: number;
  readonly ownPart: { readonly pledged: number; readonly paid: number };
  readonly inKind: number;
  readonly entries: readonly BudgetEntry[];
  readonly hours: readonly { readonly month: string; readonly minutes: number }[];
}
