import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { ChallengeCommand } from "../domain/challenge/challenge.decide";
import { challenge } from "../domain/challenge/challenge.noun";
import { challengeGiven } from "./challenge-given";

export class ActOnChallengeRequest {
  @Matches(ID)
  challengeId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const actOnChallenge = command<ActOnChallengeRequest>({
  name: "act-on-challenge",
  summary: "Say what was done about a challenge",
  route: "POST /challenges/:challengeId/action",
  request: ActOnChallengeRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: challenge,
  id: (request) => request.challengeId,
  given: challengeGiven,
  command: ({ what, happened }): ChallengeCommand => ({ type: "act-on-challenge", what, happened }),
  happened: (request) => request.happened,
});
