import { query } from "@sankofa/kernel/manifest";
import { field, list, record, Type, type Static, type TSchema } from "@sankofa/kernel/schema";
import { Matches } from "class-validator";
import { COST_KINDS, ENTRIES, GIVERS } from "../../domain/budget/budget.policies";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { ID } from "../relationship-card/request-words.query";
import { budgetsView, isWithdrawn, type BudgetEntry } from "./budgets.view";

const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

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
  /** In which everything is kept; null while there is no figure. */
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
  entries: list(entry),
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
  views: [budgetsView, relationshipCardView],
  asOf: true,
  response,
  answer: async ({ relationshipId }, reading) => {
    if (!(await reading.get(relationshipCardView, relationshipId))) return undefined;
    const doc = await reading.get(budgetsView, relationshipId);
    const entries = doc?.entries ?? [];
    const standing = entries.filter((each) => !isWithdrawn(each));
    const of = (type: BudgetEntry["entry"], kind?: BudgetEntry["kind"]): number =>
      sum(standing.filter((each) => each.entry === type && (kind === undefined || each.kind === kind)));
    return {
      relationshipId,
      currency: standing.find(({ currency }) => currency !== null)?.currency ?? null,
      costs: COST_KINDS.map((kind) => ({ kind, planned: of("line", kind), incurred: of("cost", kind) })).filter(
        ({ planned, incurred }) => planned > 0 || incurred > 0,
      ),
      planned: of("line"),
      incurred: of("cost"),
      ownPart: { pledged: of("pledge"), paid: of("payment") },
      inKind: of("in-kind"),
      entries: entries.map((each) => ({ ...each, changes: [...each.changes], withdrawn: isWithdrawn(each) })),
      hours: Object.entries(doc?.months ?? {})
        .filter(([, minutes]) => minutes > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, minutes]) => ({ month, minutes })),
    };
  },
});
