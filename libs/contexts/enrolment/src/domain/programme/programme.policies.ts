import type { Limits } from "./programme.state";

/** ENR-4: how many organisations a lead takes in a cohort. */
export const COHORT_CAPACITY = "cohort-capacity";

/** A limit a template sets, how far a programme may move it, and the limit it may not rise above. */
export interface LimitRule {
  readonly limit: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly notAbove?: string | undefined;
}

/** What of a template a programme is opened from. */
export interface Offer {
  readonly template: string;
  readonly templateVersion: number;
  readonly practice: string;
  readonly extraCriteria: readonly string[];
  /** The first is the usual one. */
  readonly participantMixes: readonly string[];
  readonly limits: readonly LimitRule[];
}

/** The first pair of limits where the lower one would stand above the upper one. */
export const contradicted = (
  rules: readonly LimitRule[],
  limits: Limits,
): { readonly lower: string; readonly upper: string } | undefined => {
  for (const { limit, notAbove } of rules) {
    const lower = limits[limit];
    const upper = notAbove === undefined ? undefined : limits[notAbove];
    if (lower !== undefined && upper !== undefined && lower > upper) return { lower: limit, upper: notAbove ?? "" };
  }
  return undefined;
};
