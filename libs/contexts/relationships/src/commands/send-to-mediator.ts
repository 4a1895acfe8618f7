import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { ChallengeCommand } from "../domain/challenge/challenge.decide";
import { challenge } from "../domain/challenge/challenge.noun";
import { challengeGiven } from "./challenge-given";

export class SendToMediatorRequest {
  @Matches(ID)
  challengeId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const sendToMediator = command<SendToMediatorRequest>({
  name: "send-to-mediator",
  summary: "Ask a mediator in a conflict",
  route: "POST /challenges/:challengeId/mediator",
  request: SendToMediatorRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: challenge,
  id: (request) => request.challengeId,
  given: challengeGiven,
  command: ({ why, happened }): ChallengeCommand => ({ type: "send-to-mediator", why, happened }),
  happened: (request) => request.happened,
});
