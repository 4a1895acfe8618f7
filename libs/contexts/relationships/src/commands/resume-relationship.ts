import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";

export class ResumeRelationshipRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  why?: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const resumeRelationship = command<ResumeRelationshipRequest>({
  name: "resume-relationship",
  summary: "Take the work up again after a pause or a silence",
  route: "POST /relationships/:relationshipId/resumption",
  request: ResumeRelationshipRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  command: ({ why, happened }): RelationshipCommand => ({ type: "resume", why, happened }),
  happened: (request) => request.happened,
});
