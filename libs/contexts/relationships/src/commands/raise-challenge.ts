import { command } from "@sankofa/kernel/manifest";
import { CODE, HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { ChallengeCommand } from "../domain/challenge/challenge.decide";
import {
  CATEGORIES,
  CHALLENGE_ORIGINS,
  type Category,
  type ChallengeOrigin,
} from "../domain/challenge/challenge.events";
import { challenge } from "../domain/challenge/challenge.noun";
import { onlySaid } from "../domain/said.policies";
import { planGiven } from "./plan-given";
import { belongingTo, idByOrigin, underRelationship } from "./within-relationship";

export class RaiseChallengeRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsIn(CATEGORIES)
  category!: Category;

  /** What the matter is. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  /** Where it came from; by hand where left out. */
  @IsOptional()
  @IsIn(CHALLENGE_ORIGINS)
  origin?: ChallengeOrigin;

  /** The record it came from: for one thing of one record there is one challenge. */
  @IsOptional()
  @Matches(ID)
  originId?: string;

  /** Which of several things of that record. */
  @IsOptional()
  @Matches(CODE)
  originKey?: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

const idOf = (request: RaiseChallengeRequest, around: Parameters<typeof idByOrigin>[3]): Promise<string> =>
  idByOrigin("challenge", request.relationshipId, request, around);

export const raiseChallenge = command<RaiseChallengeRequest>({
  name: "raise-challenge",
  summary: "Raise a challenge, in one of eleven categories",
  route: "POST /relationships/:relationshipId/challenges",
  request: RaiseChallengeRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: challenge,
  id: idOf,
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: ({ relationshipId, happened }, around) => planGiven(relationshipId, around, happened),
  command: async (request, around): Promise<ChallengeCommand> => {
    const { relationshipId, origin = "by-hand", happened, ...said } = request;
    const ids = { challengeId: await idOf(request, around), ...(await belongingTo(relationshipId, around)) };
    return { type: "raise-challenge", raising: onlySaid({ ...ids, ...said, origin }), happened };
  },
  happened: (request) => request.happened,
});
