import { feedContracts, type FeedContract } from "@sankofa/contracts/feed";
import { query, type Page, type Reading } from "@sankofa/kernel/manifest";
import { field, list, map, record, Type } from "@sankofa/kernel/schema";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsUUID } from "class-validator";
import { actorsOf, happenings, happeningSchema, type Happening } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { rolesAmong } from "../people/roles.project";
import { peopleView } from "../people/people.view";
import { programmeStoryView } from "../programme-story/programme-story.view";
import { relationshipStoryView } from "../relationship-story/relationship-story.view";
import { EXPORTERS, exportsView, showsTo, type ExportDoc } from "./exports.view";
import { withoutWithheld } from "./withheld.project";

export class ProgrammeExportsRequest extends PageRequest {
  @IsUUID()
  programmeId!: string;
}

const exportSchema = record({
  exportId: field.id(),
  programmeId: field.id(),
  relationshipId: Type.Union([Type.String(), Type.Null()]),
  by: field.line(),
  made: field.instant(),
  shows: field.oneOf("names", "pseudonyms"),
  position: field.line(),
});

type Shown = Omit<ExportDoc, "funder">;

const shownOf = ({ funder: _funder, ...doc }: ExportDoc): Shown => doc;

export const listExports = query<ProgrammeExportsRequest, Page<Shown>>({
  name: "list-exports",
  summary: "Who exported what of a programme, the last first",
  route: "GET /programmes/:programmeId/exports",
  request: ProgrammeExportsRequest,
  allow: ["funder-administrator", "programme-manager", "auditor"],
  views: [exportsView, programmeStoryView],
  response: record({ items: list(exportSchema), next: Type.Union([Type.String(), Type.Null()]) }),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    if (!(await reading.get(programmeStoryView, programmeId))) return undefined;
    const page = await reading.find(exportsView, {
      ...{ where: { programmeId }, orderBy: "made", descending: true, limit, cursor },
    });
    return { items: page.items.map(({ doc }) => shownOf(doc)), next: page.next };
  },
});

/** A fact as it is exported: what was said of it, and what it is proven by, once the edge has looked that up. */
interface ExportedFact extends Happening {
  readonly kind: string;
  /** What its actor was there when it was recorded. */
  readonly roles: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

interface ExportedFacts extends Page<ExportedFact> {
  readonly export: Shown;
}

export class ExportedFactsRequest extends HistoryRequest {
  @IsUUID()
  exportId!: string;
}

/** What it is of decides which story is told, all of it; the facts recorded since are no part of it. */
const factsOf = async (
  reading: Reading,
  { programmeId, relationshipId, position }: ExportDoc,
  asked: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Promise<Page<FeedContract>> => {
  const page = { ...asked, wholeUpTo: position };
  const { items, next } =
    relationshipId === null
      ? await reading.factsBehind(programmeStoryView, programmeId, page)
      : await reading.factsBehind(relationshipStoryView, relationshipId, page);
  const within = items.filter((contract) => contract.position <= position);
  return { items: within as readonly FeedContract[], next: within.length < items.length ? null : next };
};

/** By what is written down of it, and never more than whoever asks may read now. */
const peopleIn = ({ shows }: ExportDoc, reading: Reading): ExportDoc["shows"] =>
  shows === "pseudonyms" ? shows : showsTo(reading);

/** AUD-5: only to whoever asked for the export, as it is written down. */
export const exportedFacts = query<ExportedFactsRequest, ExportedFacts>({
  name: "exported-facts",
  summary: "What an export holds, oldest first",
  route: "GET /exports/:exportId/facts",
  request: ExportedFactsRequest,
  allow: EXPORTERS,
  views: [exportsView, programmeStoryView, relationshipStoryView, peopleView],
  response: record({
    export: exportSchema,
    items: list(
      record({
        ...happeningSchema.properties,
        kind: field.code(),
        roles: list(field.code()),
        data: map(Type.Unknown()),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  shows: (answer) => answer.export.shows,
  answer: async ({ exportId, limit, cursor }, reading) => {
    const doc = await reading.get(exportsView, exportId);
    if (!doc || doc.by !== reading.actor) return undefined;
    const { items, next } = await factsOf(reading, doc, { limit, cursor });
    const shows = peopleIn(doc, reading);
    const data = new Map(
      items.map(({ id, type, data }) => [id, withoutWithheld(feedContracts[type].data, data, shows)]),
    );
    const people = await actorsOf(reading, items);
    const told = await happenings(reading, items, { people, says: ({ id }) => data.get(id) });
    const facts = items.map((contract, index) => ({
      ...(told[index] as Happening),
      kind: contract.type.split(".")[0] ?? contract.type,
      roles: rolesAmong(people, contract),
      data: data.get(contract.id) ?? {},
    }));
    return { export: { ...shownOf(doc), shows }, items: facts, next };
  },
});
