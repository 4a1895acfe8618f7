import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { ENDING_REASONS, type EndingReason } from "../domain/relationship/relationship.events";

export class EndPrematurelyRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsIn(ENDING_REASONS)
  reason!: EndingReason;

  @IsString()
  @Length(1, LONGEST_TEXT)
  explanation!: string;

  /** Whether mediation was offered before. */
  @IsBoolean()
  mediationOffered!: boolean;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const endPrematurely = command<EndPrematurelyRequest>({
  name: "end-prematurely",
  summary: "End the relationship before its time, with one of five reasons",
  route: "POST /relationships/:relationshipId/ending",
  request: EndPrematurelyRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  command: ({ reason, explanation, mediationOffered, happened }): RelationshipCommand => ({
    type: "end-prematurely",
    reason,
    explanation,
    mediationOffered,
    happened,
  }),
  happened: (request) => request.happened,
});
