import { query } from "@sankofa/kernel/manifest";
import { field, list, optional, orNull, record } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { matchProposalsView, type MatchProposalDoc } from "./match-proposals.view";

const on = field.line();

const response = record({
  proposalId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  status: field.oneOf("open", "ranked", "decided"),
  version: field.whole(),
  rule: orNull(field.whole(1)),
  needs: orNull(
    record({
      areas: list(field.line()),
      population: optional(field.line()),
      languages: list(field.line()),
      from: field.localDate(),
      until: field.localDate(),
    }),
  ),
  candidates: list(
    record({
      mentorId: field.id(),
      organisation: field.line(),
      points: field.whole(),
      reasons: list(record({ reason: field.code(), points: field.whole(), words: optional(field.line()) })),
      concerns: list(field.code()),
    }),
  ),
  decisions: list(
    record({
      version: field.whole(1),
      mentorId: field.id(),
      organisation: field.line(),
      place: field.whole(1),
      reason: field.text(),
      crossoverBenefit: optional(field.text()),
      on,
    }),
  ),
  lapsed: list(record({ mentorId: field.id(), organisation: field.line(), on })),
  declined: list(
    record({
      relationshipId: field.id(),
      declinedBy: field.oneOf("mentor", "mentee"),
      declinedMentorId: optional(field.id()),
      on,
    }),
  ),
  soughtAnew: list(record({ relationshipId: field.id(), endedMentorId: optional(field.id()), on })),
});

export class GetMatchProposalRequest {
  @Matches(ID)
  applicationId!: string;
}

export const getMatchProposal = query<GetMatchProposalRequest, Omit<MatchProposalDoc, "funder" | "search">>({
  name: "get-match-proposal",
  summary: "The mentors proposed for a mentee, with reasons, and who was decided on",
  route: "GET /applications/:applicationId/match-proposal",
  request: GetMatchProposalRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [matchProposalsView],
  asOf: true,
  response,
  answer: async ({ applicationId }, reading) => {
    const found = await reading.get(matchProposalsView, applicationId);
    if (!found) return undefined;
    const { funder: _f, search: _s, ...proposal } = found;
    return proposal;
  },
});
