import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, optional, orNull, record, Type } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, Matches } from "class-validator";
import { knownRelationshipsView } from "../known-relationships/known-relationships.view";
import { peopleAroundView } from "../people-around/people-around.view";
import { person, personsOf, type Person } from "../people-around/people-around.query";
import type { EngagementDoc, EngagementStatus } from "./engagements.doc";
import { engagementsView } from "./engagements.view";

const STATUSES: readonly EngagementStatus[] = [
  "proposed",
  "confirmed",
  "held",
  "missed",
  "cancelled",
  "logged-afterwards",
];

export class GetEngagementRequest {
  @Matches(ID)
  engagementId!: string;
}

export class ListEngagementsRequest extends PageRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsOptional()
  @IsIn(STATUSES)
  status?: EngagementStatus;
}

const READERS: readonly Role[] = [
  "funder-administrator",
  "programme-manager",
  "coordinator",
  "mentor",
  "mentee",
  "auditor",
];

const shown = {
  engagementId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  kind: field.code(),
  status: field.code(),
  approach: orNull(field.code()),
  place: orNull(field.line()),
  link: orNull(field.line()),
  zone: field.zone(),
  purpose: orNull(field.text()),
  objectiveId: orNull(field.id()),
  startsAt: orNull(field.instant()),
  minutes: field.whole(1),
  happened: orNull(field.line()),
  notes: orNull(field.text()),
  reason: orNull(field.text()),
  agenda: record({ mentor: optional(list(field.line(), 20)), mentee: optional(list(field.line(), 20)) }),
  safety: field.oneOf("not-asked", "asked", "signed-off"),
  visit: orNull(
    record({
      hosts: list(field.line(), 20),
      visitors: list(record({ organisation: field.line(), people: field.whole(1), withAuthority: field.whole() }), 20),
      logistics: optional(field.text()),
      terms: optional(field.text()),
      supervision: optional(field.text()),
    }),
  ),
  uptake: list(record({ organisation: field.line(), uptake: field.text() })),
  participation: list(
    record({
      organisationId: field.id(),
      organisation: field.line(),
      tookPart: field.flag(),
      note: orNull(field.text()),
    }),
  ),
  expected: list(field.id(), 50),
  attendance: list(
    record({
      personId: field.id(),
      attended: field.oneOf("present", "in-part", "absent"),
      factId: field.id(),
      corrected: orNull(record({ was: field.code(), reason: field.text() })),
    }),
  ),
  moves: list(record({ from: field.instant(), reason: field.text() })),
  facts: list(record({ id: field.id(), type: field.line(), recorded: field.instant() })),
  corrections: list(
    record({
      corrects: field.id(),
      reason: field.text(),
      was: record({ happened: field.line(), minutes: field.whole(1), notes: optional(field.text()) }),
    }),
  ),
};
const detail = record({
  ...shown,
  people: list(person),
  mentorOrganisation: orNull(field.line()),
  menteeOrganisation: orNull(field.line()),
});

type Shown = Omit<EngagementDoc, "funder">;

export const listEngagements = query<ListEngagementsRequest, Page<Shown>>({
  name: "list-engagements",
  summary: "What a pair has planned and held, the latest first",
  route: "GET /relationships/:relationshipId/engagements",
  request: ListEngagementsRequest,
  allow: READERS,
  views: [engagementsView, knownRelationshipsView],
  asOf: true,
  response: record({ items: list(record(shown)), next: orNull(Type.String()) }),
  answer: async ({ relationshipId, status, limit, cursor }, reading) => {
    if (!(await reading.get(knownRelationshipsView, relationshipId))) return undefined;
    const where = { relationshipId, ...(status ? { status } : {}) };
    const page = await reading.find(engagementsView, { where, orderBy: "when", descending: true, limit, cursor });
    return { items: page.items.map(({ doc: { funder: _, ...engagement } }) => engagement), next: page.next };
  },
});

export const getEngagement = query<
  GetEngagementRequest,
  Shown & {
    readonly mentorOrganisation: string | null;
    readonly menteeOrganisation: string | null;
    readonly people: readonly Person[];
  }
>({
  name: "get-engagement",
  summary: "An engagement: what it is for, how it is prepared, and what became of it",
  route: "GET /engagements/:engagementId",
  request: GetEngagementRequest,
  allow: READERS,
  views: [engagementsView, knownRelationshipsView, peopleAroundView],
  asOf: true,
  response: detail,
  answer: async ({ engagementId }, reading) => {
    const doc = await reading.get(engagementsView, engagementId);
    if (!doc) return undefined;
    const { funder: _, ...engagement } = doc;
    const known = await reading.get(knownRelationshipsView, doc.relationshipId);
    return {
      ...engagement,
      people: known ? await personsOf(known, reading) : [],
      mentorOrganisation: known?.mentorOrganisation ?? null,
      menteeOrganisation: known?.menteeOrganisation ?? null,
    };
  },
});
