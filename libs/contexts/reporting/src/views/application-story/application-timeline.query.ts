import { query, type Page } from "@sankofa/kernel/manifest";
import { IsUUID } from "class-validator";
import { happeningsSchema, timelineOf, type Happening } from "../people/happenings.query";
import { HistoryRequest } from "../people/history-request.query";
import { peopleView } from "../people/people.view";
import { applicationStoryView } from "./application-story.view";

export class ApplicationTimelineRequest extends HistoryRequest {
  @IsUUID()
  applicationId!: string;
}

export const applicationTimeline = query<ApplicationTimelineRequest, Page<Happening>>({
  name: "application-timeline",
  summary: "An application's history as sentences, oldest first",
  route: "GET /applications/:applicationId/timeline",
  request: ApplicationTimelineRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "applicant", "mentee", "signatory", "auditor"],
  views: [applicationStoryView, peopleView],
  asOf: true,
  response: happeningsSchema,
  answer: ({ applicationId, limit, cursor }, reading) =>
    timelineOf(reading, applicationStoryView, applicationId, { limit, cursor }),
});
