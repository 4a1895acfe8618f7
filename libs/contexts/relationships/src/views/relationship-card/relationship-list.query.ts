import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, record, Type, type Static } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCard } from "./relationship-card.doc";
import { isOverdue, relationshipCardView, stillAhead } from "./relationship-card.view";

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

const AWAITED = ["acknowledgement", "plan-agreement"] as const;
const awaited = () => list(field.oneOf(...AWAITED), AWAITED.length);

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
  waitsFor: record({ mentor: awaited(), mentee: awaited() }),
});

type Line = Static<typeof line>;
type Side = keyof RelationshipCard["acknowledgements"];

/** What a side has not said yet that the pair waits for: a plan without objectives is not there to be agreed to. */
const awaitedFrom = ({ ending, acknowledgements, plan }: RelationshipCard, side: Side): (typeof AWAITED)[number][] => {
  if (ending !== null) return [];
  const open = plan?.status === "drafted" && plan.objectives.length > 0 && !plan.agreedBy.includes(side);
  return [
    ...(acknowledgements[side] === null ? (["acknowledgement"] as const) : []),
    ...(open ? (["plan-agreement"] as const) : []),
  ];
};

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
  nextEngagement: stillAhead(doc).find((each) => each.startsAt >= at)?.startsAt ?? null,
  overdue: isOverdue(doc),
  waitsFor: { mentor: awaitedFrom(doc, "mentor"), mentee: awaitedFrom(doc, "mentee") },
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
