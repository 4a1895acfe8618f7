import { query } from "@sankofa/kernel/manifest";
import { field, list, orNull, record } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { Ahead, Contact, PlanSummary, RelationshipCard } from "./relationship-card.doc";
import { isOverdue, relationshipCardView, stillAhead } from "./relationship-card.view";

const side = () => field.oneOf("mentor", "mentee");

const acknowledgement = orNull(
  record({ on: field.line(), rights: field.code(), rightsVersion: field.whole(1), additions: list(field.text()) }),
);
const contact = record({
  engagementId: field.id(),
  kind: field.code(),
  happened: field.line(),
  minutes: field.whole(1),
});
const ahead = record({
  engagementId: field.id(),
  kind: field.code(),
  startsAt: field.instant(),
  minutes: field.whole(1),
  place: orNull(field.line()),
  link: orNull(field.line()),
  status: field.oneOf("proposed", "confirmed"),
});

const response = record({
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  memorandumId: field.id(),
  template: field.code(),
  templateVersion: field.whole(1),
  programmeName: field.line(),
  mentorOrganisationId: field.id(),
  mentorOrganisation: field.line(),
  menteeOrganisationId: field.id(),
  menteeOrganisation: field.line(),
  from: field.localDate(),
  until: field.localDate(),
  zone: field.zone(),
  opened: field.line(),
  participants: list(record({ personId: field.id(), role: field.code() })),
  status: field.code(),
  stage: field.code(),
  stageSince: field.line(),
  stages: list(record({ stage: field.code(), exit: list(field.code()) })),
  acknowledgements: record({ mentor: acknowledgement, mentee: acknowledgement }),
  plan: orNull(
    record({
      planId: field.id(),
      status: field.oneOf("drafted", "agreed"),
      edition: field.whole(1),
      objectives: list(record({ objectiveId: field.id(), title: field.line() })),
      activities: field.whole(),
      milestones: field.whole(),
      reached: field.whole(),
      agreedBy: list(side()),
    }),
  ),
  ending: orNull(
    record({
      factId: field.id(),
      on: field.line(),
      reason: orNull(field.code()),
      text: orNull(field.text()),
      mediationOffered: orNull(field.flag()),
    }),
  ),
  contacts: field.whole(),
  latest: list(contact),
  ahead: list(ahead),
  due: list(record({ kind: field.code(), dueOn: orNull(field.localDate()), standing: field.code() })),
  corrections: list(
    record({
      corrects: field.id(),
      correctedType: field.line(),
      reason: field.text(),
      happened: orNull(field.line()),
      endingReason: orNull(field.code()),
      statement: orNull(field.text()),
    }),
  ),
  nextEngagement: orNull(ahead),
  lastEngagement: orNull(contact),
  overdue: field.flag(),
});

export class GetRelationshipRequest {
  @Matches(ID)
  relationshipId!: string;
}

type PlanAnswer = Omit<PlanSummary, "activities" | "milestones"> & {
  readonly activities: number;
  readonly milestones: number;
};

type Answer = Omit<RelationshipCard, "funder" | "plan"> & {
  readonly plan: PlanAnswer | null;
  readonly nextEngagement: Ahead | null;
  readonly lastEngagement: Contact | null;
  readonly overdue: boolean;
};

export const getRelationship = query<GetRelationshipRequest, Answer>({
  name: "get-relationship",
  summary: "One relationship: parties, stage, what was acknowledged and agreed, when they meet and what is due",
  route: "GET /relationships/:relationshipId",
  request: GetRelationshipRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [relationshipCardView],
  asOf: true,
  response,
  answer: async ({ relationshipId }, reading) => {
    const found = await reading.get(relationshipCardView, relationshipId);
    if (!found) return undefined;
    const { funder: _, plan, ...card } = found;
    const at = reading.asOf?.at ?? reading.now;
    return {
      ...card,
      plan: plan && { ...plan, activities: plan.activities.length, milestones: plan.milestones.length },
      ahead: stillAhead(found),
      nextEngagement: stillAhead(found).find((each) => each.startsAt >= at) ?? null,
      lastEngagement: card.latest[0] ?? null,
      overdue: isOverdue(found),
    };
  },
});
