import { query } from "@sankofa/kernel/manifest";
import { field, list, map, record } from "@sankofa/kernel/schema";
import { IsUUID } from "class-validator";
import { relationshipTimeline } from "../relationship-story/relationship-timeline.query";
import { relationshipDaysView, type RelationshipDaysDoc } from "./relationship-days.view";

export class RelationshipDaysRequest {
  @IsUUID()
  relationshipId!: string;
}

export const relationshipDays = query<
  RelationshipDaysRequest,
  Pick<RelationshipDaysDoc, "relationshipId" | "facts" | "days" | "stages">
>({
  name: "relationship-days",
  summary: "A relationship's history in outline: how much happened on which day, and its stages",
  route: "GET /relationships/:relationshipId/timeline/days",
  request: RelationshipDaysRequest,
  allow: relationshipTimeline.allow,
  views: [relationshipDaysView],
  response: record({
    relationshipId: field.id(),
    facts: field.whole(1),
    days: map(field.whole(1)),
    stages: list(record({ stage: field.code(), from: field.localDate() })),
  }),
  answer: async ({ relationshipId }, reading) => {
    const doc = await reading.get(relationshipDaysView, relationshipId);
    if (!doc) return undefined;
    const { facts, days, stages } = doc;
    // Facts of one instant may stand in either order in the log; their days are told in the calendar's.
    const inOrder = Object.fromEntries(Object.entries(days).sort(([one], [other]) => (one < other ? -1 : 1)));
    return { relationshipId, facts, days: inOrder, stages };
  },
});
