import { feedContracts, type FeedContract } from "@sankofa/contracts/feed";
import { query, type Page, type Reading } from "@sankofa/kernel/manifest";
import { field, list, map, record, Type } from "@sankofa/kernel/schema";
import { IsUUID } from "class-validator";
import { happenings, happeningSchema, type Happening } from "../people/happenings.query";
import { PageRequest } from "../people/paging.query";
import { peopleView } from "../people/people.view";
import { programmeStoryView } from "../programme-story/programme-story.view";
import { relationshipStoryView } from "../relationship-story/relationship-story.view";
import { EXPORTERS, exportsView, type ExportDoc } from "./exports.view";
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

export class ExportedFactsRequest extends PageRequest {
  @IsUUID()
  exportId!: string;
}

/** What it is of decides which story is told; the facts recorded since are no part of it. */
const factsOf = async (
  reading: Reading,
  { programmeId, relationshipId, position }: ExportDoc,
  page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Promise<Page<FeedContract>> => {
  const { items, next } =
    relationshipId === null
      ? await reading.factsBehind(programmeStoryView, programmeId, page)
      : await reading.factsBehind(relationshipStoryView, relationshipId, page);
  const within = items.filter((contract) => contract.position <= position);
  return { items: within as readonly FeedContract[], next: within.length < items.length ? null : next };
};

const rolesOf = async (reading: Reading, { actorId, recorded }: Happening): Promise<readonly string[]> => {
  const [kind, account] = actorId.split(":");
  if (kind !== "account" || account === undefined) return [];
  const person = await reading.get(peopleView, account);
  const held = (person?.held ?? []).filter(
    ({ since, until }) => since <= recorded && (until === null || until > recorded),
  );
  return [...new Set(held.map(({ role }) => role))];
};

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
  answer: async ({ exportId, limit, cursor }, reading) => {
    const doc = await reading.get(exportsView, exportId);
    if (!doc || doc.by !== reading.actor) return undefined;
    const { items, next } = await factsOf(reading, doc, { limit, cursor });
    const told = await happenings(reading, items);
    const facts = await Promise.all(
      told.map(async (happening, index) => {
        const { type, data } = items[index] as FeedContract;
        return {
          ...happening,
          kind: type.split(".")[0] ?? type,
          roles: await rolesOf(reading, happening),
          data: withoutWithheld(feedContracts[type].data, data),
        };
      }),
    );
    return { export: shownOf(doc), items: facts, next };
  },
});
