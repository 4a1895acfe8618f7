import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeWithin, type Belonging } from "../belonging.policies";
import type { BudgetFact, Entering } from "./budget.events";
import type { CostKind, EntryType } from "./budget.policies";

/** What an entry says now. */
export interface Entry {
  readonly entry: EntryType;
  readonly currency?: string;
  readonly kind?: CostKind;
  readonly minorUnits?: number;
  readonly what?: string;
}

export interface KeptEntry {
  readonly said: Entry;
  /** The fact that put it in, for what corrects or withdraws it. */
  readonly factId?: Id;
  readonly withdrawn: boolean;
  /** How often it was put right. */
  readonly corrections: number;
}

export type BudgetState =
  | { readonly status: "absent" }
  | { readonly status: "kept"; readonly ids: Belonging; readonly entries: Readonly<Record<Id, KeptEntry>> };
export type KeptBudget = Exclude<BudgetState, { status: "absent" }>;

export const absentBudget: BudgetState = { status: "absent" };

export const budgetScope = (state: BudgetState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

export const TYPE_OF: Readonly<Record<Entering["type"], EntryType>> = {
  "relationships.budget-line-planned": "line",
  "relationships.budget-cost-incurred": "cost",
  "relationships.budget-own-part-pledged": "pledge",
  "relationships.budget-own-part-paid": "payment",
  "relationships.budget-in-kind-recorded": "in-kind",
};

/** The currency of a budget is that of the entries which stand. */
export const currencyOf = (state: BudgetState): string | undefined =>
  state.status === "absent"
    ? undefined
    : Object.values(state.entries).find(({ said, withdrawn }) => !withdrawn && said.currency !== undefined)?.said
        .currency;

const sayingOf = (entry: EntryType, data: Omit<Entry, "entry">): Entry => ({
  entry,
  ...(data.currency === undefined ? {} : { currency: data.currency }),
  ...(data.kind === undefined ? {} : { kind: data.kind }),
  ...(data.minorUnits === undefined ? {} : { minorUnits: data.minorUnits }),
  ...(data.what === undefined ? {} : { what: data.what }),
});

/** A stored fact has its id; one that a decision is still being made of has none. */
type Stored = BudgetFact & { readonly id?: Id };

export const evolveBudget = (state: BudgetState, fact: Stored): BudgetState => {
  const { entryId, relationshipId, programmeId, applicationId } = fact.data;
  const before = state.status === "absent" ? {} : state.entries;
  const known = before[entryId];
  const keeping = (said: Entry, more: Pick<KeptEntry, "withdrawn" | "corrections">, factId?: Id): BudgetState => ({
    status: "kept",
    ids: { relationshipId, programmeId, applicationId },
    entries: { ...before, [entryId]: { said, ...more, ...(factId === undefined ? {} : { factId }) } },
  });
  const corrections = known?.corrections ?? 0;
  switch (fact.type) {
    case "relationships.budget-line-planned":
    case "relationships.budget-cost-incurred":
    case "relationships.budget-own-part-pledged":
    case "relationships.budget-own-part-paid":
    case "relationships.budget-in-kind-recorded":
      return keeping(sayingOf(TYPE_OF[fact.type], fact.data), { withdrawn: false, corrections: 0 }, fact.id);
    case "relationships.budget-entry-corrected":
      return keeping(
        sayingOf(fact.data.entry, fact.data),
        { withdrawn: false, corrections: corrections + 1 },
        known?.factId,
      );
    case "relationships.budget-entry-withdrawn":
      return keeping(sayingOf(fact.data.entry, fact.data), { withdrawn: true, corrections }, known?.factId);
    default:
      return exhausted(fact);
  }
};
