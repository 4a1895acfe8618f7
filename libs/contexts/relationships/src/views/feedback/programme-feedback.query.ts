import { query, type Page } from "@sankofa/kernel/manifest";
import { list, orNull, record, Type } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, Matches } from "class-validator";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import { disclosedOf, feedbackLine, lineFor, type FeedbackLine } from "./feedback-answer.query";
import { feedbackView, type FeedbackStatus } from "./feedback.view";

export class ProgrammeFeedbackRequest extends PageRequest {
  @Matches(ID)
  programmeId!: string;

  @IsOptional()
  @IsIn(["waiting", "followed-up", "withdrawn"])
  status?: FeedbackStatus;
}

export const programmeFeedback = query<ProgrammeFeedbackRequest, Page<FeedbackLine>>({
  name: "programme-feedback",
  summary: "What mentors and mentees told the programme, the last first; who reads it is written down",
  route: "GET /programmes/:programmeId/feedback",
  request: ProgrammeFeedbackRequest,
  allow: ["programme-manager", "coordinator"],
  views: [feedbackView, knownProgrammesView],
  response: record({ items: list(feedbackLine), next: orNull(Type.String()) }),
  answer: async ({ programmeId, status, limit, cursor }, reading) => {
    if (!(await reading.get(knownProgrammesView, programmeId))) return undefined;
    const where = { programmeId, ...(status === undefined ? {} : { status }) };
    const order = { orderBy: "recorded", descending: true };
    const page = await reading.find(feedbackView, { where, ...order, limit, cursor });
    const lineOf = lineFor(reading);
    return { items: page.items.map(({ doc }) => lineOf(doc)), next: page.next };
  },
  discloses: disclosedOf,
});
