import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, record, Type, type Static } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { isOverdue, relationshipCardView, type RelationshipCard } from "./relationship-card.view";

const STATUSES = [
  "active",
  "on-hold",
  "dormant",
  "pairing-declined",
  "completed",
  "completed-early",
  "ended-prematurely",
  "transitioned",
] as const;

export class ListRelationshipsRequest extends PageRequest {
  @IsOptional()
  @Matches(ID)
  programmeId?: string;

  @IsOptional()
  @Matches(ID)
  applicationId?: string;

  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsString()
  @Length(1, 64)
  stage?: string;

  @IsOptional()
  @IsIn(["yes", "no"])
  overdue?: "yes" | "no";
}

const line = record({
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  programmeName: field.line(),
  mentorOrganisation: field.line(),
  menteeOrganisation: field.line(),
  from: field.localDate(),
  until: field.localDate(),
  status: field.oneOf(...STATUSES),
  stage: field.code(),
  contacts: field.whole(),
  lastContact: Type.Union([field.line(), Type.Null()]),
  nextEngagement: Type.Union([field.instant(), Type.Null()]),
  overdue: field.flag(),
});

type Line = Static<typeof line>;

const lineOf = (doc: RelationshipCard, at: string): Line => ({
  relationshipId: doc.relationshipId,
  programmeId: doc.programmeId,
  applicationId: doc.applicationId,
  programmeName: doc.programmeName,
  mentorOrganisation: doc.mentorOrganisation,
  menteeOrganisation: doc.menteeOrganisation,
  from: doc.from,
  until: doc.until,
  status: doc.status,
  stage: doc.stage,
  contacts: doc.contacts,
  lastContact: doc.latest[0]?.happened ?? null,
  nextEngagement: doc.ahead.find((each) => each.startsAt >= at)?.startsAt ?? null,
  overdue: isOverdue(doc),
});

export const listRelationships = query<ListRelationshipsRequest, Page<Line>>({
  name: "list-relationships",
  summary: "The relationships that the reader may see, by mentee",
  route: "GET /relationships",
  request: ListRelationshipsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [relationshipCardView],
  asOf: true,
  response: record({ items: list(line), next: Type.Union([Type.String(), Type.Null()]) }),
  answer: async ({ limit, cursor, ...filters }, reading) => {
    const where = Object.fromEntries(
      Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const page = await reading.find(relationshipCardView, { where, orderBy: "mentee", limit, cursor });
    const at = reading.asOf?.at ?? reading.now;
    return { items: page.items.map(({ doc }) => lineOf(doc, at)), next: page.next };
  },
});
