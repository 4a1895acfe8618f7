import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { ChallengeCommand } from "../domain/challenge/challenge.decide";
import { challenge } from "../domain/challenge/challenge.noun";
import { challengeGiven } from "./challenge-given";

export class RecordMediationRequest {
  @Matches(ID)
  challengeId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  outcome!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const recordMediation = command<RecordMediationRequest>({
  name: "record-mediation",
  summary: "Say what came of a mediation",
  route: "POST /challenges/:challengeId/mediation",
  request: RecordMediationRequest,
  allow: ["mediator", "coordinator", "programme-manager"],
  noun: challenge,
  id: (request) => request.challengeId,
  given: challengeGiven,
  command: ({ outcome, happened }): ChallengeCommand => ({ type: "record-mediation", outcome, happened }),
  happened: (request) => request.happened,
});
