import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { ChallengeCommand } from "../domain/challenge/challenge.decide";
import { challenge } from "../domain/challenge/challenge.noun";
import { challengeGiven } from "./challenge-given";

export class ReopenChallengeRequest {
  @Matches(ID)
  challengeId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const reopenChallenge = command<ReopenChallengeRequest>({
  name: "reopen-challenge",
  summary: "Open a resolved challenge again",
  route: "POST /challenges/:challengeId/reopening",
  request: ReopenChallengeRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: challenge,
  id: (request) => request.challengeId,
  given: challengeGiven,
  command: ({ why, happened }): ChallengeCommand => ({ type: "reopen-challenge", why, happened }),
  happened: (request) => request.happened,
});
