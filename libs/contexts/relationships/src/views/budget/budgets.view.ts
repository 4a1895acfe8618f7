import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `budget.${string}` }>;
type Later = Extract<Heard, { readonly type: `budget.entry-${string}` }>["data"];

export interface BudgetEntry {
  readonly entryId: Id;
  readonly entry: Later["entry"];
  readonly on: Happened;
  readonly kind: NonNullable<Later["kind"]> | null;
  readonly side: "mentor" | "mentee" | "programme" | null;
  readonly currency: string | null;
  readonly minorUnits: number | null;
  readonly what: string | null;
  /** Why it was put right or taken out, in order; the timeline keeps what it said before (GEN-2). */
  readonly changes: readonly { readonly on: Happened; readonly withdrawn: boolean; readonly reason: string }[];
}

/** A relationship's budget; `MOST_ENTRIES` bounds it. */
export interface BudgetDoc {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly entries: readonly BudgetEntry[];
}

const entered = (
  { happened, data }: Exclude<Heard, { readonly data: Later }>,
  entry: BudgetEntry["entry"],
): BudgetEntry => ({
  entryId: data.entryId,
  entry,
  on: happened,
  kind: "kind" in data ? data.kind : null,
  side: "side" in data ? data.side : null,
  currency: data.currency ?? null,
  minorUnits: data.minorUnits ?? null,
  what: data.what ?? null,
  changes: [],
});

const changed = (
  doc: BudgetDoc,
  { happened, data }: Pick<Heard, "happened"> & { readonly data: Later },
  withdrawn: boolean,
): BudgetDoc => ({
  ...doc,
  entries: doc.entries.map((each) =>
    each.entryId === data.entryId
      ? {
          ...each,
          kind: data.kind ?? null,
          minorUnits: data.minorUnits ?? null,
          what: data.what ?? null,
          changes: [...each.changes, { on: happened, withdrawn, reason: data.reason }],
        }
      : each,
  ),
});

const empty = ({ tenant, data: { relationshipId, programmeId, applicationId } }: Heard): BudgetDoc => ({
  funder: tenant,
  relationshipId,
  programmeId,
  applicationId,
  entries: [],
});

const project = (found: BudgetDoc | undefined, contract: Heard): BudgetDoc => {
  const doc = found ?? empty(contract);
  const plus = (entry: BudgetEntry): BudgetDoc => ({ ...doc, entries: [...doc.entries, entry] });
  switch (contract.type) {
    case "budget.line-planned":
      return plus(entered(contract, "line"));
    case "budget.cost-incurred":
      return plus(entered(contract, "cost"));
    case "budget.own-part-pledged":
      return plus(entered(contract, "pledge"));
    case "budget.own-part-paid":
      return plus(entered(contract, "payment"));
    case "budget.in-kind-recorded":
      return plus(entered(contract, "in-kind"));
    case "budget.entry-corrected":
      return changed(doc, contract, false);
    case "budget.entry-withdrawn":
      return changed(doc, contract, true);
    default:
      return exhausted(contract);
  }
};

export const budgetsView = view<BudgetDoc, Heard>({
  name: "budgets",
  version: 2,
  reads: [
    "budget.line-planned",
    "budget.cost-incurred",
    "budget.own-part-pledged",
    "budget.own-part-paid",
    "budget.in-kind-recorded",
    "budget.entry-corrected",
    "budget.entry-withdrawn",
  ],
  keys: (contract) => [contract.data.relationshipId],
  project,
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
