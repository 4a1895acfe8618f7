import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";

export class MarkDormantRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const markDormant = command<MarkDormantRequest>({
  name: "mark-dormant",
  summary: "Record that the relationship has fallen silent",
  route: "POST /relationships/:relationshipId/dormancy",
  request: MarkDormantRequest,
  allow: ["coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  command: ({ reason, happened }): RelationshipCommand => ({ type: "mark-dormant", reason, happened }),
  happened: (request) => request.happened,
});
