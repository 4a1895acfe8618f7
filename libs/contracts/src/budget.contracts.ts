import { internalContract } from "@sankofa/kernel/contract";
import { field, optional, Type } from "@sankofa/kernel/schema";

const belongs = { entryId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

/** The toolkit's six kinds of cost. */
export const costKind = () =>
  field.oneOf("training-mentors", "travel-and-per-diem", "site-visits", "venue", "supplies-and-catering", "other");

/** As ISO 4217 calls it, and as many of its smallest units: never a fraction. */
const currency = () => field.public(Type.String({ pattern: "^[A-Z]{3}$" }));
const money = () => ({ currency: currency(), minorUnits: field.whole(1) });
const costed = () => ({ ...belongs, kind: costKind(), ...money(), what: optional(field.text()) });
const ownPart = () => ({ ...belongs, ...money(), what: optional(field.text()) });

/** What an entry says, whichever it is. */
const said = () => ({
  /** The fact that put it in. */
  corrects: optional(field.id()),
  kind: optional(costKind()),
  minorUnits: optional(field.whole(1)),
  what: optional(field.text()),
});
const entry = () => field.oneOf("line", "cost", "pledge", "payment", "in-kind");

/** What the mentoring is to cost and what it has cost; of one budget every entry is in one currency. */
export const budgetContracts = {
  "budget.line-planned": internalContract(1, costed()),
  "budget.cost-incurred": internalContract(1, costed()),
  "budget.own-part-pledged": internalContract(1, ownPart()),
  "budget.own-part-paid": internalContract(1, ownPart()),
  "budget.in-kind-recorded": internalContract(1, {
    ...belongs,
    side: field.oneOf("mentor", "mentee", "programme"),
    what: field.text(),
    /** What it would have cost, where somebody has put a figure to it. */
    currency: optional(currency()),
    minorUnits: optional(field.whole(1)),
  }),
  "budget.entry-corrected": internalContract(1, {
    ...belongs,
    entry: entry(),
    currency: optional(currency()),
    /** As the entry reads from now on. */
    ...said(),
    wasKind: optional(costKind()),
    wasMinorUnits: optional(field.whole(1)),
    reason: field.text(),
  }),
  "budget.entry-withdrawn": internalContract(1, {
    ...belongs,
    entry: entry(),
    currency: optional(currency()),
    /** As the entry read last: what is to be taken off again. */
    ...said(),
    reason: field.text(),
  }),
};
