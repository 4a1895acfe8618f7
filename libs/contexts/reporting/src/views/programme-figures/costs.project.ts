import type { Said } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";

type Part = "planned" | "spent";

/** A line that was planned or a cost that came up, in the currency's smallest units. */
export interface CountedCost {
  readonly relationshipId: Id;
  readonly part: Part;
  readonly currency: string;
  readonly minorUnits: number;
}

/** How many entries stand, and what they come to. */
interface Sum {
  readonly entries: number;
  readonly minorUnits: number;
}

/** By currency: a programme has thousands of entries, and each would be copied with every fact counted. */
export type Costs = Readonly<Record<string, Readonly<Record<Part, Sum>>>>;

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

/** Own parts and gifts in kind are no costs of the programme. */
const PARTS: Readonly<Record<string, Part | undefined>> = { line: "planned", cost: "spent" };

const NOTHING: Sum = { entries: 0, minorUnits: 0 };
const NONE: Readonly<Record<Part, Sum>> = { planned: NOTHING, spent: NOTHING };

const plus = (costs: Costs, currency: string, part: Part, by: Sum): Costs => {
  const before = costs[currency] ?? NONE;
  const { entries, minorUnits } = before[part];
  const sum = { entries: entries + by.entries, minorUnits: minorUnits + by.minorUnits };
  return { ...costs, [currency]: { ...before, [part]: sum } };
};

/** A correction says what it read before, and a withdrawal what it read last: the sums need no entry to be kept. */
export const costsAfter = (costs: Costs, { type, data }: AboutCost): Costs => {
  if (type === "budget.line-planned" || type === "budget.cost-incurred") {
    const { currency, minorUnits } = data;
    return plus(costs, currency, type === "budget.line-planned" ? "planned" : "spent", { entries: 1, minorUnits });
  }
  const part = PARTS[data.entry];
  const { currency, minorUnits = 0 } = data;
  if (part === undefined || currency === undefined) return costs;
  if (type === "budget.entry-withdrawn") return plus(costs, currency, part, { entries: -1, minorUnits: -minorUnits });
  return plus(costs, currency, part, { entries: 0, minorUnits: minorUnits - (data.wasMinorUnits ?? minorUnits) });
};

type Entries = Readonly<Record<Id, CountedCost>>;

/** The entries that stand, one by one: for the facts behind the sums, and never kept. */
export const entriesAfter = (entries: Entries, { type, data }: AboutCost): Entries => {
  const { [data.entryId]: before, ...others } = entries;
  if (type === "budget.line-planned" || type === "budget.cost-incurred") {
    const { entryId, relationshipId, currency, minorUnits } = data;
    const part = type === "budget.line-planned" ? "planned" : "spent";
    return { ...others, [entryId]: { relationshipId, part, currency, minorUnits } };
  }
  if (!before || type === "budget.entry-withdrawn") return others;
  return { ...others, [data.entryId]: { ...before, minorUnits: data.minorUnits ?? before.minorUnits } };
};

/** How many entries stand of each part. */
export const entriesOf = (costs: Costs): Readonly<Record<string, number>> => {
  const counts = { planned: 0, spent: 0 };
  for (const { planned, spent } of Object.values(costs)) {
    counts.planned += planned.entries;
    counts.spent += spent.entries;
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};

/** Sums of a currency each, by its name: money of two currencies is never added up. */
export const moneyOf = (several: readonly Costs[]): readonly Money[] => {
  const sums = new Map<string, Money>();
  for (const [currency, { planned, spent }] of several.flatMap((costs) => Object.entries(costs))) {
    if (planned.entries <= 0 && spent.entries <= 0) continue;
    const before = sums.get(currency) ?? { currency, planned: 0, spent: 0 };
    const after = { planned: before.planned + planned.minorUnits, spent: before.spent + spent.minorUnits };
    sums.set(currency, { currency, ...after });
  }
  return [...sums.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
};
