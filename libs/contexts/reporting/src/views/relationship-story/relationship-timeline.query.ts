import { query, type Page } from "@sankofa/kernel/manifest";
import { IsIn, IsOptional, IsUUID } from "class-validator";
import { happeningsSchema, timelineOf, type Happening } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { peopleView } from "../people/people.view";
import { relationshipStoryView } from "./relationship-story.view";

export class RelationshipTimelineRequest extends HistoryRequest {
  @IsUUID()
  relationshipId!: string;

  @IsOptional()
  @IsIn(["oldest", "newest"])
  first?: "oldest" | "newest";
}

export const relationshipTimeline = query<RelationshipTimelineRequest, Page<Happening>>({
  name: "relationship-timeline",
  summary: "A relationship's history as sentences, oldest first unless told",
  route: "GET /relationships/:relationshipId/timeline",
  request: RelationshipTimelineRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [relationshipStoryView, peopleView],
  asOf: true,
  response: happeningsSchema,
  answer: ({ relationshipId, limit, cursor, first }, reading) =>
    timelineOf(reading, relationshipStoryView, relationshipId, { limit, cursor, newestFirst: first === "newest" }),
});
