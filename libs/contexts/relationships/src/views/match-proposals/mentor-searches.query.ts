import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type, type Static } from "@sankofa/kernel/schema";
import { localDateAt } from "@sankofa/kernel/time";
import { filledPage } from "@sankofa/requests/filled-page";
import { PageRequest } from "@sankofa/requests/page-request";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { matchProposalsView } from "./match-proposals.view";

const search = record({
  programmeId: field.id(),
  applicationId: field.id(),
  /** The relationship that is over, and how it ended. */
  relationshipId: field.id(),
  why: field.oneOf("pairing-declined", "ended-prematurely"),
  menteeOrganisation: orNull(field.line()),
  /** Whether mentors have been proposed since, so that a decision is all that is missing. */
  proposed: field.flag(),
  since: field.line(),
});

type Search = Static<typeof search>;

export class ListMentorSearchesRequest extends PageRequest {}

export const listMentorSearches = query<ListMentorSearchesRequest, Page<Search>>({
  name: "list-mentor-searches",
  summary: "The mentees who wait for another mentor, the longest waiting first",
  route: "GET /mentor-searches",
  request: ListMentorSearchesRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [matchProposalsView, relationshipCardView],
  asOf: true,
  response: record({ items: list(search), next: orNull(Type.String()) }),
  // Once the memorandum's time is over a decision would open nothing.
  answer: (asked, reading) =>
    filledPage(
      asked,
      (page) => reading.find(matchProposalsView, { where: { searching: "yes" }, orderBy: "since", ...page }),
      async ({ doc: { programmeId, applicationId, status, search } }) => {
        const card = search && (await reading.get(relationshipCardView, search.relationshipId));
        if (!search || (card && localDateAt(reading.now, card.zone) > card.until)) return undefined;
        const of = { programmeId, applicationId, ...search, proposed: status === "ranked" };
        return { ...of, menteeOrganisation: card?.menteeOrganisation ?? null };
      },
    ),
});
