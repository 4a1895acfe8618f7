import { command } from "@sankofa/kernel/manifest";
import { field, map } from "@sankofa/kernel/schema";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsObject, IsOptional, IsString, Length, Matches } from "class-validator";
import type { ApproachChoiceCommand } from "../domain/approach-choice/approach-choice.decide";
import { approachChoice } from "../domain/approach-choice/approach-choice.noun";
import { approachGiven } from "./approach-given";
import { belongingTo, underRelationship } from "./within-relationship";

export class RankApproachesRequest {
  @Matches(ID)
  relationshipId!: string;

  /** One answer for each question of the programme's matrix, by question. */
  @IsObject()
  answers!: Record<string, string>;

  /** Beside the matrix: over which period the mentee is there for it. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  period?: string;

  /** How complex the need is. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  complexity?: string;

  /** How far apart the two are. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  distance?: string;

  /** What both have the people and the means for. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  capacity?: string;
}

export const rankApproaches = command<RankApproachesRequest>({
  name: "rank-approaches",
  summary: "Answer the matrix and see the approaches ranked by it",
  route: "POST /relationships/:relationshipId/approach-ranking",
  request: RankApproachesRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  openMaps: { answers: map(field.code()) },
  noun: approachChoice,
  // A relationship has one choice of approaches: it takes its id.
  id: ({ relationshipId }) => relationshipId,
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: approachGiven,
  command: async (request, around): Promise<ApproachChoiceCommand> => {
    const { answers, period, complexity, distance, capacity } = request;
    const ids = await belongingTo(request.relationshipId, around);
    return { type: "rank-approaches", ids, answers, beside: { period, complexity, distance, capacity } };
  },
});
