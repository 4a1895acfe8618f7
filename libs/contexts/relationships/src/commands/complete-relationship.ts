import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";

export class CompleteRelationshipRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  summary?: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const completeRelationship = command<CompleteRelationshipRequest>({
  name: "complete-relationship",
  summary: "Complete the relationship, on time or early",
  route: "POST /relationships/:relationshipId/completion",
  request: CompleteRelationshipRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  command: ({ summary, happened }): RelationshipCommand => ({ type: "complete", summary, happened }),
  happened: (request) => request.happened,
});
