import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { CorrectionRequest } from "@sankofa/requests/correction-request";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { ENDING_REASONS, type EndingReason } from "../domain/relationship/relationship.events";
import { correctableFactsView } from "../views/correctable-facts/correctable-facts.view";

export class CorrectRelationshipRequest extends CorrectionRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsOptional()
  @IsIn(ENDING_REASONS)
  endingReason?: EndingReason;

  /** How it should have read. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  statement?: string;
}

export const correctRelationship = command<CorrectRelationshipRequest>({
  name: "correct-relationship",
  summary: "Correct an earlier entry; the entry stays readable",
  route: "POST /relationships/:relationshipId/correction",
  request: CorrectRelationshipRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  given: async ({ relationshipId, corrects }, around) => {
    const known = await around.lookup(correctableFactsView, corrects);
    return { correctedType: known?.relationshipId === relationshipId ? known.type : undefined };
  },
  command: ({ corrects, reason, happened, endingReason, statement }): RelationshipCommand => ({
    type: "correct-relationship",
    corrects,
    reason,
    happened,
    endingReason,
    statement,
  }),
});
