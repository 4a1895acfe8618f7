import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, Matches } from "class-validator";
import type { MatchProposalCommand } from "../domain/match-proposal/match-proposal.decide";
import { matchProposal } from "../domain/match-proposal/match-proposal.noun";
import { SIDES, type Side } from "../domain/relationship/relationship.events";

export class ReopenMatchRequest {
  @Matches(ID)
  applicationId!: string;

  @Matches(ID)
  programmeId!: string;

  /** The relationship whose pairing was declined. */
  @Matches(ID)
  relationshipId!: string;

  @IsIn(SIDES)
  declinedBy!: Side;
}

export const reopenMatch = command<ReopenMatchRequest>({
  name: "reopen-match",
  summary: "Begin the search for a mentor anew after a declined pairing",
  route: "POST /applications/:applicationId/match-reopening",
  request: ReopenMatchRequest,
  allow: [],
  platformOnly: true,
  noun: matchProposal,
  id: ({ applicationId }) => applicationId,
  command: ({ applicationId, programmeId, relationshipId, declinedBy }): MatchProposalCommand => ({
    type: "reopen-match",
    ids: { proposalId: applicationId, applicationId, programmeId },
    relationshipId,
    declinedBy,
  }),
});
