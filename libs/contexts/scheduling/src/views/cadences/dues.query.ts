import { query, type Page } from "@sankofa/kernel/manifest";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional } from "class-validator";
import { knownRelationshipsView } from "../known-relationships/known-relationships.view";
import { cadencesView, OPEN } from "./cadences.view";
import { obligationsOf, obligationsPage, type Obligation } from "./obligations.query";

export class ListDuesRequest extends PageRequest {
  @IsOptional()
  @IsIn(OPEN)
  standing?: (typeof OPEN)[number];
}

/** What a caller may see is bounded by their grants: a mentor is shown what their own pairs owe one another. */
export const listDues = query<ListDuesRequest, Page<Obligation>>({
  name: "list-dues",
  summary: "What is upcoming, due and overdue in all of the reader's relationships, the most urgent first",
  route: "GET /dues",
  request: ListDuesRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [cadencesView, knownRelationshipsView],
  asOf: true,
  response: obligationsPage,
  answer: async ({ standing, limit, cursor }, reading) => {
    const where = { open: "yes", ...(standing ? { standing } : {}) };
    const page = await reading.find(cadencesView, { where, orderBy: "dueAt", limit, cursor });
    return { items: await obligationsOf(page, reading), next: page.next };
  },
});
