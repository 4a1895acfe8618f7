import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsInt, IsOptional, IsString, Length, Matches, Min } from "class-validator";
import type { MatchProposalCommand } from "../domain/match-proposal/match-proposal.decide";
import { matchProposal } from "../domain/match-proposal/match-proposal.noun";
import { matchMenteesView } from "../views/match-mentees/match-mentees.view";
import { fullFor, matchMentorsView } from "../views/match-mentors/match-mentors.view";
import { searchOver } from "./match-given";

export class DecideMatchRequest {
  @Matches(ID)
  applicationId!: string;

  /** The version that was read: refused when there is a newer one. */
  @IsInt()
  @Min(1)
  version!: number;

  @Matches(ID)
  mentorId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;

  /** What is gained by a mentor of another population; needed for one. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  crossoverBenefit?: string;
}

export const decideMatch = command<DecideMatchRequest>({
  name: "decide-match",
  summary: "Decide on one of the proposed mentors, with the reason",
  route: "POST /applications/:applicationId/match-decision",
  request: DecideMatchRequest,
  allow: ["coordinator", "programme-manager"],
  noun: matchProposal,
  id: ({ applicationId }) => applicationId,
  given: async ({ applicationId }, around) => {
    const mentee = await around.lookup(matchMenteesView, applicationId);
    const known = await around.lookup(matchMentorsView, mentee?.scope.programme ?? "");
    return { full: fullFor(known, applicationId), over: await searchOver(mentee, around) };
  },
  command: ({ applicationId: _, ...decision }): MatchProposalCommand => ({ type: "decide-match", ...decision }),
});
