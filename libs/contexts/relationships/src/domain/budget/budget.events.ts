import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional, Type } from "@sankofa/kernel/schema";
import { COST_KINDS, ENTRIES, GIVERS, MOST_MINOR_UNITS } from "./budget.policies";

const belongs = { entryId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
/** As ISO 4217 calls it, and as many of its smallest units: never a fraction. */
const currency = () => field.public(Type.String({ pattern: "^[A-Z]{3}$" }));
const minorUnits = () => field.whole(1, MOST_MINOR_UNITS);
const kind = () => field.oneOf(...COST_KINDS);

const costed = {
  ...belongs,
  kind: kind(),
  currency: currency(),
  minorUnits: minorUnits(),
  what: optional(field.text()),
};
const ownPart = { ...belongs, currency: currency(), minorUnits: minorUnits(), what: optional(field.text()) };

/** What an entry says, whichever it is. */
const said = {
  /** The fact that put it in: what is put right is put right for its time. Facts from before it was kept have none. */
  corrects: optional(field.id()),
  entry: field.oneOf(...ENTRIES),
  currency: optional(currency()),
  kind: optional(kind()),
  minorUnits: optional(minorUnits()),
  what: optional(field.text()),
};

export const budgetFacts = {
  "relationships.budget-line-planned": fact(1, costed),
  "relationships.budget-cost-incurred": fact(1, costed),
  "relationships.budget-own-part-pledged": fact(1, ownPart),
  "relationships.budget-own-part-paid": fact(1, ownPart),
  "relationships.budget-in-kind-recorded": fact(1, {
    ...belongs,
    side: field.oneOf(...GIVERS),
    what: field.text(),
    /** What it would have cost, where somebody has put a figure to it. */
    currency: optional(currency()),
    minorUnits: optional(minorUnits()),
  }),
  /** As the entry reads from now on, and the figures it had (GEN-2). */
  "relationships.budget-entry-corrected": fact(1, {
    ...belongs,
    ...said,
    wasKind: optional(kind()),
    wasMinorUnits: optional(minorUnits()),
    reason: field.text(),
  }),
  /** With what it said last. */
  "relationships.budget-entry-withdrawn": fact(1, { ...belongs, ...said, reason: field.text() }),
} satisfies FactRegistry;

export type BudgetFact = FactOf<typeof budgetFacts>;
type Later = `relationships.budget-entry-${"corrected" | "withdrawn"}`;
/** A fact that puts an entry in. */
export type Entering = Exclude<BudgetFact, { readonly type: Later }>;
