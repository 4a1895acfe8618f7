import { query, type Found, type Page, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type, type Static } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, Matches } from "class-validator";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import { knownRelationshipsView } from "../known-relationships/known-relationships.view";
import { cadencesView, isOpen, OPEN, type CadenceDoc } from "./cadences.view";

export class ListObligationsRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;

  @IsOptional()
  @IsIn(OPEN)
  standing?: (typeof OPEN)[number];

  @IsOptional()
  @Matches(ID)
  relationshipId?: string;
}

const obligation = record({
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  mentorOrganisation: orNull(field.line()),
  menteeOrganisation: orNull(field.line()),
  kind: field.code(),
  standing: field.oneOf(...OPEN),
  dueOn: field.localDate(),
  overdueAt: field.instant(),
  lastOn: orNull(field.localDate()),
  pace: orNull(record({ every: field.whole(1), unit: field.oneOf("day", "week", "month") })),
});

export type Obligation = Static<typeof obligation>;

export const obligationsPage = record({ items: list(obligation), next: orNull(Type.String()) });

/** What is open of a page, with whose it is. */
export const obligationsOf = async (page: Page<Found<CadenceDoc>>, reading: Reading): Promise<Obligation[]> => {
  const open = page.items.map(({ doc }) => doc).filter(isOpen);
  const ids = [...new Set(open.map((doc) => doc.relationshipId))];
  const known = new Map(
    await Promise.all(ids.map(async (id) => [id, await reading.get(knownRelationshipsView, id)] as const)),
  );
  return open.map(({ funder: _f, dueAt: _d, graceDays: _g, ...doc }) => ({
    ...doc,
    mentorOrganisation: known.get(doc.relationshipId)?.mentorOrganisation ?? null,
    menteeOrganisation: known.get(doc.relationshipId)?.menteeOrganisation ?? null,
  }));
};

/** Those of one relationship know its programme by it alone. */
const isKnown = async (reading: Reading, programmeId: string): Promise<boolean> =>
  (await reading.get(knownProgrammesView, programmeId)) !== undefined ||
  (await reading.find(knownRelationshipsView, { where: { programmeId }, limit: 1 })).items.length > 0;

export const listObligations = query<ListObligationsRequest, Page<Obligation>>({
  name: "list-obligations",
  summary: "What is upcoming, due and overdue in a programme, the most urgent first",
  route: "GET /programmes/:programmeId/obligations",
  request: ListObligationsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [cadencesView, knownProgrammesView, knownRelationshipsView],
  asOf: true,
  response: obligationsPage,
  answer: async ({ programmeId, relationshipId, standing, limit, cursor }, reading) => {
    const where = { programmeId, standing: standing ?? { in: OPEN }, ...(relationshipId ? { relationshipId } : {}) };
    const page = await reading.find(cadencesView, { where, orderBy: "dueAt", limit, cursor });
    if (page.items.length === 0 && !(await isKnown(reading, programmeId))) return undefined;
    return { items: await obligationsOf(page, reading), next: page.next };
  },
});
