import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { MatchProposalCommand, MatchProposalGiven } from "../domain/match-proposal/match-proposal.decide";
import { matchProposal } from "../domain/match-proposal/match-proposal.noun";
import { relationship } from "../domain/relationship/relationship.noun";
import { matchMenteesView } from "../views/match-mentees/match-mentees.view";

export class SeekMentorAnewRequest {
  @Matches(ID)
  applicationId!: string;

  /** The relationship that ended before its time. */
  @Matches(ID)
  relationshipId!: string;
}

export const seekMentorAnew = command<SeekMentorAnewRequest>({
  name: "seek-mentor-anew",
  summary: "Begin the search for another mentor after a relationship that ended before its time",
  route: "POST /applications/:applicationId/mentor-search",
  request: SeekMentorAnewRequest,
  allow: ["coordinator", "programme-manager"],
  noun: matchProposal,
  id: ({ applicationId }) => applicationId,
  // The first relationship opened on a memorandum alone: often nobody was ever proposed.
  under: async ({ applicationId }, around) => (await around.lookup(matchMenteesView, applicationId))?.scope,
  given: async ({ relationshipId }, around): Promise<MatchProposalGiven> => {
    const state = await around.state(relationship, relationshipId);
    if (state.status === "absent") return {};
    const { applicationId, until, zone } = state.opening;
    return { before: { applicationId, until, zone, endedPrematurely: state.status === "ended-prematurely" } };
  },
  command: async ({ applicationId, relationshipId }, around): Promise<MatchProposalCommand> => {
    const mentee = await around.lookup(matchMenteesView, applicationId);
    const ids = { proposalId: applicationId, applicationId, programmeId: mentee?.scope.programme ?? "" };
    return { type: "seek-mentor-anew", ids, relationshipId };
  },
});
