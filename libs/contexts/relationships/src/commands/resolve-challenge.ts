import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { ChallengeCommand } from "../domain/challenge/challenge.decide";
import { challenge } from "../domain/challenge/challenge.noun";
import { challengeGiven } from "./challenge-given";

export class ResolveChallengeRequest {
  @Matches(ID)
  challengeId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  how!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const resolveChallenge = command<ResolveChallengeRequest>({
  name: "resolve-challenge",
  summary: "Say how a challenge was resolved",
  route: "POST /challenges/:challengeId/resolution",
  request: ResolveChallengeRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: challenge,
  id: (request) => request.challengeId,
  given: challengeGiven,
  command: ({ how, happened }): ChallengeCommand => ({ type: "resolve-challenge", how, happened }),
  happened: (request) => request.happened,
});
