import { command } from "@sankofa/kernel/manifest";
import { ID, LOCAL_DATE, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Min,
  ValidateNested,
} from "class-validator";
import type { MatchProposalCommand } from "../domain/match-proposal/match-proposal.decide";
import { matchProposal } from "../domain/match-proposal/match-proposal.noun";
import { matchMenteesView } from "../views/match-mentees/match-mentees.view";
import { matchMentorsView, takenBeside } from "../views/match-mentors/match-mentors.view";
import { searchOver } from "./match-given";

const MOST_AREAS = 40;
const MOST_LANGUAGES = 20;
const MOST_MENTORS = 100;

class OfferRequest {
  @Matches(ID)
  mentorId!: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  population?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LANGUAGES)
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  languages?: string[];

  @IsOptional()
  @IsInt()
  @Min(0)
  kilometres?: number;

  @IsOptional()
  @Matches(LOCAL_DATE)
  from?: string;

  @IsOptional()
  @Matches(LOCAL_DATE)
  until?: string;
}

export class RankMatchRequest {
  @Matches(ID)
  applicationId!: string;

  /** What the mentee wants to get better at. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_AREAS)
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  areas!: string[];

  /** The population the mentee works with, where a mentor of the same comes first. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  population?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LANGUAGES)
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  languages?: string[];

  @Matches(LOCAL_DATE)
  from!: string;

  @Matches(LOCAL_DATE)
  until!: string;

  /** What is known of mentors beside their profiles. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_MENTORS)
  @ValidateNested({ each: true })
  @Type(() => OfferRequest)
  offers?: OfferRequest[];
}

export const rankMatch = command<RankMatchRequest>({
  name: "rank-match",
  summary: "Propose mentors for a mentee, ranked with reasons",
  route: "POST /applications/:applicationId/match-proposal",
  request: RankMatchRequest,
  allow: ["coordinator", "programme-manager"],
  noun: matchProposal,
  // A mentee has one proposal, in versions: it takes the application's id.
  id: ({ applicationId }) => applicationId,
  under: async ({ applicationId }, around) => (await around.lookup(matchMenteesView, applicationId))?.scope,
  given: async ({ applicationId, offers = [] }, around) => {
    const mentee = await around.lookup(matchMenteesView, applicationId);
    const known = await around.lookup(matchMentorsView, mentee?.scope.programme ?? "");
    return {
      over: await searchOver(mentee, around),
      offers: (known?.mentors ?? []).map((mentor) => {
        const { languages = [], ...more } = offers.find(({ mentorId }) => mentorId === mentor.mentorId) ?? {};
        return { ...mentor, taken: known ? takenBeside(known, mentor, applicationId) : 0, ...more, languages };
      }),
    };
  },
  command: async (
    { applicationId, areas, population, languages = [], from, until },
    around,
  ): Promise<MatchProposalCommand> => {
    const mentee = await around.lookup(matchMenteesView, applicationId);
    return {
      type: "rank-match",
      ids: { proposalId: applicationId, applicationId, programmeId: mentee?.scope.programme ?? "" },
      needs: { areas, languages, from, until, ...(population ? { population } : {}) },
    };
  },
});
