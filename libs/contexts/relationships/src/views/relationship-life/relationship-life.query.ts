import { query } from "@sankofa/kernel/manifest";
import { field, list, optional, orNull, record } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { RelationshipLife } from "./relationship-life.doc";
import { relationshipLifeView } from "./relationship-life.view";

const side = field.oneOf("mentor", "mentee");
const on = field.line();

const contact = record({
  side,
  duty: field.oneOf("focal-point", "back-up", "coordinator", "line-manager"),
  personId: field.id(),
  name: field.personal("personId"),
  reachedBy: optional(field.personal("personId")),
  replacedPersonId: optional(field.id()),
  reason: optional(field.text()),
  on,
});

const response = record({
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  mode: field.oneOf("one-to-one", "one-to-many", "twinning"),
  mentees: list(
    record({
      organisationId: field.id(),
      organisation: field.line(),
      twin: field.flag(),
      why: optional(field.text()),
      on,
    }),
  ),
  follows: orNull(field.id()),
  followedBy: orNull(field.id()),
  orientation: orNull(
    record({
      attended: list(field.code()),
      areas: list(field.code()),
      otherArea: optional(field.line()),
      channels: list(field.code()),
      every: optional(field.whole(1)),
      unit: optional(field.oneOf("day", "week", "month")),
      guidelines: optional(field.text()),
      nextSteps: optional(field.text()),
      on,
    }),
  ),
  contacts: list(contact),
  formerContacts: list(contact),
  formerMentees: list(record({ organisationId: field.id(), organisation: field.line(), why: field.text(), on })),
  directions: list(record({ topic: field.line(), mentoredBy: side, why: field.text(), on })),
  refused: list(record({ what: field.text(), why: field.text(), on })),
  closure: orNull(record({ endsOn: field.localDate(), note: optional(field.text()), on })),
  review: orNull(
    record({
      answers: list(record({ question: field.code(), answer: field.text() })),
      futureGoals: optional(field.text()),
      touchBy: optional(field.line()),
      touchEvery: optional(field.line()),
      on,
    }),
  ),
  lessons: list(record({ side, lessons: field.text(), on })),
  mediation: orNull(
    record({
      offered: record({ offer: field.text(), on }),
      held: orNull(record({ outcome: field.text(), goesOn: field.flag(), on })),
    }),
  ),
  uptake: list(record({ what: field.text(), on })),
});

export class GetRelationshipLifeRequest {
  @Matches(ID)
  relationshipId!: string;
}

export const getRelationshipLife = query<GetRelationshipLifeRequest, Omit<RelationshipLife, "funder">>({
  name: "get-relationship-life",
  summary: "What a pair settled and told: people to turn to, guidelines, closing, and what came after",
  route: "GET /relationships/:relationshipId/life",
  request: GetRelationshipLifeRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [relationshipLifeView],
  asOf: true,
  response,
  answer: async ({ relationshipId }, reading) => {
    const found = await reading.get(relationshipLifeView, relationshipId);
    if (!found) return undefined;
    const { funder: _, ...life } = found;
    return life;
  },
});
