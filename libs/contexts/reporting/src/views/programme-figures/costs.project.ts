import type { Said } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import type { ProgrammeFiguresDoc } from "./programme-figures.view";

/** A line that was planned or a cost that came up, in the currency's smallest units. */
export interface CountedCost {
  readonly relationshipId: Id;
  readonly part: "planned" | "spent";
  readonly currency: string;
  readonly minorUnits: number;
}

/** What was spent of what was planned, in one currency. */
export interface Money {
  readonly currency: string;
  readonly planned: number;
  readonly spent: number;
}

const ABOUT_COSTS = [
  "budget.line-planned",
  "budget.cost-incurred",
  "budget.entry-corrected",
  "budget.entry-withdrawn",
] as const;

export type AboutCost = Said<(typeof ABOUT_COSTS)[number]>;
export const COSTS_HEARD: readonly AboutCost["type"][] = ABOUT_COSTS;

export const isAboutCost = (contract: { readonly type: string }): contract is AboutCost =>
  (ABOUT_COSTS as readonly string[]).includes(contract.type);

type Costs = ProgrammeFiguresDoc["costs"];

const without = (costs: Costs, entryId: Id): Costs => {
  const { [entryId]: _gone, ...others } = costs;
  return others;
};

/** Own parts and gifts in kind are no costs of the programme: what corrects or withdraws one finds nothing here. */
export const costsAfter = (costs: Costs, { type, data }: AboutCost): Costs => {
  const { entryId } = data;
  if (type === "budget.line-planned" || type === "budget.cost-incurred") {
    const { relationshipId, currency, minorUnits } = data;
    const part = type === "budget.line-planned" ? "planned" : "spent";
    return { ...costs, [entryId]: { relationshipId, part, currency, minorUnits } };
  }
  const before = costs[entryId];
  if (!before || type === "budget.entry-withdrawn") return without(costs, entryId);
  return { ...costs, [entryId]: { ...before, minorUnits: data.minorUnits ?? before.minorUnits } };
};

/** Sums of a currency each, by its name: money of two currencies is never added up. */
export const moneyOf = (costs: readonly CountedCost[]): readonly Money[] => {
  const sums = new Map<string, Money>();
  for (const { part, currency, minorUnits } of costs) {
    const before = sums.get(currency) ?? { currency, planned: 0, spent: 0 };
    sums.set(currency, { ...before, [part]: before[part] + minorUnits });
  }
  return [...sums.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
};
