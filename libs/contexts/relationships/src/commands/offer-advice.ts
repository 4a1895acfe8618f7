import { command } from "@sankofa/kernel/manifest";
import { CODE, HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, Length, Matches } from "class-validator";
import type { ChallengeCommand } from "../domain/challenge/challenge.decide";
import { challenge } from "../domain/challenge/challenge.noun";
import { challengeGiven } from "./challenge-given";

const MOST_TIPS = 10;

export class OfferAdviceRequest {
  @Matches(ID)
  challengeId!: string;

  /** Advice in one's own words. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  advice?: string;

  /** Tips of the category that are passed on. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TIPS)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  tips?: string[];

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const offerAdvice = command<OfferAdviceRequest>({
  name: "offer-advice",
  summary: "Offer advice in a challenge: tips of its category, one's own words, or both",
  route: "POST /challenges/:challengeId/advice",
  request: OfferAdviceRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: challenge,
  id: (request) => request.challengeId,
  given: challengeGiven,
  command: ({ advice, tips = [], happened }): ChallengeCommand => ({ type: "offer-advice", advice, tips, happened }),
  happened: (request) => request.happened,
});
