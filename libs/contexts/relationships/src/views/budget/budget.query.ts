import { query } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, type Static } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { COST_KINDS, ENTRIES, GIVERS, MOST_ENTRIES } from "../../domain/budget/budget.policies";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { isWithdrawn } from "../relationship-card/request-words.query";
import { budgetsView, type BudgetEntry } from "./budgets.view";
import { mentoringHoursView } from "./mentoring-hours.view";

const entry = record({
  entryId: field.id(),
  entry: field.oneOf(...ENTRIES),
  on: field.line(),
  kind: orNull(field.oneOf(...COST_KINDS)),
  side: orNull(field.oneOf(...GIVERS)),
  currency: orNull(field.line()),
  minorUnits: orNull(field.whole()),
  what: orNull(field.text()),
  withdrawn: field.flag(),
  changes: list(record({ on: field.line(), withdrawn: field.flag(), reason: field.text() })),
});

const response = record({
  relationshipId: field.id(),
  /**
   * In which everything is kept and summed; null while there is no figure. Of a moment when entries of two stood, it is
   * that of the last, and the entries show the others: money of two currencies is never added up.
   */
  currency: orNull(field.line()),
  /** By kind of cost, those that something is planned or spent for. */
  costs: list(
    record({ kind: field.oneOf(...COST_KINDS), planned: field.whole(), incurred: field.whole() }),
    COST_KINDS.length,
  ),
  planned: field.whole(),
  incurred: field.whole(),
  /** The mentee's own part. */
  ownPart: record({ pledged: field.whole(), paid: field.whole() }),
  inKind: field.whole(),
  entries: list(entry, MOST_ENTRIES),
  hours: list(record({ month: field.line(), minutes: field.whole() })),
});
type Answer = Static<typeof response>;

export class GetBudgetRequest {
  @Matches(ID)
  relationshipId!: string;
}

const sum = (entries: readonly BudgetEntry[]): number =>
  entries.reduce((total, { minorUnits }) => total + (minorUnits ?? 0), 0);

export const getBudget = query<GetBudgetRequest, Answer>({
  name: "get-budget",
  summary: "What the mentoring of a relationship is to cost, what it has cost, and the hours it took by month",
  route: "GET /relationships/:relationshipId/budget",
  request: GetBudgetRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [budgetsView, mentoringHoursView, relationshipCardView],
  asOf: true,
  response,
  answer: async ({ relationshipId }, reading) => {
    if (!(await reading.get(relationshipCardView, relationshipId))) return undefined;
    const doc = await reading.get(budgetsView, relationshipId);
    const entries = doc?.entries ?? [];
    const hours = await reading.get(mentoringHoursView, relationshipId);
    const standing = entries.filter((each) => !isWithdrawn(each));
    const currency = standing.findLast((each) => each.currency !== null)?.currency ?? null;
    const summed = standing.filter((each) => each.currency === currency);
    const of = (type: BudgetEntry["entry"], kind?: BudgetEntry["kind"]): number =>
      sum(summed.filter((each) => each.entry === type && (kind === undefined || each.kind === kind)));
    return {
      relationshipId,
      currency,
      costs: COST_KINDS.map((kind) => ({ kind, planned: of("line", kind), incurred: of("cost", kind) })).filter(
        ({ planned, incurred }) => planned > 0 || incurred > 0,
      ),
      planned: of("line"),
      incurred: of("cost"),
      ownPart: { pledged: of("pledge"), paid: of("payment") },
      inKind: of("in-kind"),
      entries: entries.map((each) => ({ ...each, changes: [...each.changes], withdrawn: isWithdrawn(each) })),
      hours: Object.entries(hours?.months ?? {})
        .filter(([, minutes]) => minutes > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, minutes]) => ({ month, minutes })),
    };
  },
});
