import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { MatchProposalCommand } from "../domain/match-proposal/match-proposal.decide";
import { matchProposal } from "../domain/match-proposal/match-proposal.noun";
import { cameTooLate, matchMentorsView } from "../views/match-mentors/match-mentors.view";

export class LapseMatchRequest {
  @Matches(ID)
  applicationId!: string;

  @Matches(ID)
  programmeId!: string;

  /** Whom the decision fell on. */
  @Matches(ID)
  mentorId!: string;
}

export const lapseMatch = command<LapseMatchRequest>({
  name: "lapse-match",
  summary: "Let a decision on a mentor fall through whose last place another decision had taken before",
  route: "POST /applications/:applicationId/match-lapse",
  request: LapseMatchRequest,
  allow: [],
  platformOnly: true,
  noun: matchProposal,
  id: ({ applicationId }) => applicationId,
  given: async ({ applicationId, programmeId, mentorId }, around) => {
    const known = await around.lookup(matchMentorsView, programmeId);
    return { full: cameTooLate(known, mentorId, applicationId) ? [mentorId] : [] };
  },
  command: ({ mentorId }): MatchProposalCommand => ({ type: "lapse-match", mentorId }),
});
