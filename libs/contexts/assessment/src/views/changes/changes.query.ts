import type { Language } from "@sankofa/kernel/language";
import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsOptional, Matches } from "class-validator";
import { inLanguage, instrumentOf } from "../../content/instrument/instruments";
import { assessedRelationshipsView } from "../assessed-relationships/assessed-relationships.view";
import { changesView, type ChangesDoc } from "./changes.view";

const READERS: readonly Role[] = [
  "funder-administrator",
  "programme-manager",
  "coordinator",
  "mentor",
  "mentee",
  "auditor",
];

type Measure = ChangesDoc["measures"][number];

interface Worded extends Omit<Measure, "items"> {
  readonly name: string;
  /** How many options the scale has: the highest rank. */
  readonly ranks: number;
  readonly items: readonly (Measure["items"][number] & { readonly text: string })[];
}

interface Changes {
  readonly relationshipId: string;
  readonly menteeOrganisation: string;
  readonly measures: readonly Worded[];
}

const changesSchema = record({
  relationshipId: field.id(),
  menteeOrganisation: field.line(),
  measures: list(
    record({
      before: field.code(),
      after: field.code(),
      name: field.line(),
      measured: field.instant(),
      people: field.whole(1),
      ranks: field.whole(),
      items: list(
        record({
          item: field.code(),
          text: field.text(),
          better: field.oneOf("more", "less", "neither"),
          answered: field.whole(),
          before: field.whole(),
          after: field.whole(),
          improved: field.whole(),
          same: field.whole(),
          worsened: field.whole(),
        }),
      ),
    }),
  ),
});

const wordedIn =
  (language: Language) =>
  (measure: Measure): Worded => {
    const known = instrumentOf(measure.after);
    const shipped = known && inLanguage(known, language);
    const asked = shipped ? shipped.sections.flatMap(({ items }) => items) : [];
    const scales = asked.filter((item) => item.type === "scale");
    return {
      ...measure,
      name: shipped?.name ?? measure.after,
      ranks: Math.max(0, ...scales.map(({ options }) => options.length)),
      items: measure.items.map((each) => ({
        ...each,
        text: asked.find(({ item }) => item === each.item)?.text ?? each.item,
      })),
    };
  };

export class GetChangeRequest {
  @Matches(ID)
  relationshipId!: string;
}

export const getChange = query<GetChangeRequest, Changes>({
  name: "get-change",
  summary: "What changed between the forms before and after, item by item",
  route: "GET /relationships/:relationshipId/change",
  request: GetChangeRequest,
  allow: READERS,
  views: [changesView, assessedRelationshipsView],
  asOf: true,
  response: changesSchema,
  answer: async ({ relationshipId }, reading) => {
    const relationship = await reading.get(assessedRelationshipsView, relationshipId);
    if (!relationship) return undefined;
    const doc = await reading.get(changesView, relationshipId);
    const { menteeOrganisation } = relationship;
    return { relationshipId, menteeOrganisation, measures: (doc?.measures ?? []).map(wordedIn(reading.language)) };
  },
});

export class ListChangesRequest extends PageRequest {
  /** Only of this programme. */
  @IsOptional()
  @Matches(ID)
  programmeId?: string;
}

export const listChanges = query<ListChangesRequest, Page<Changes>>({
  name: "list-changes",
  summary: "What changed between the forms before and after, organisation by organisation",
  route: "GET /changes",
  request: ListChangesRequest,
  allow: READERS,
  views: [changesView, assessedRelationshipsView],
  asOf: true,
  response: record({ items: list(changesSchema), next: orNull(Type.String()) }),
  answer: async ({ programmeId, limit, cursor }, reading) => {
    const where = programmeId ? { programmeId } : {};
    const found = await reading.find(changesView, { where, limit, cursor });
    const items = await Promise.all(
      found.items.map(async ({ doc }) => {
        const known = await reading.get(assessedRelationshipsView, doc.relationshipId);
        return {
          relationshipId: doc.relationshipId,
          menteeOrganisation: known?.menteeOrganisation ?? "",
          measures: doc.measures.map(wordedIn(reading.language)),
        };
      }),
    );
    return { items, next: found.next };
  },
});
