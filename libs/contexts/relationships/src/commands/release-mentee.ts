import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

export class ReleaseMenteeRequest extends RelationshipActRequest {
  @Matches(ID)
  organisationId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const releaseMentee = command<ReleaseMenteeRequest>({
  name: "release-mentee",
  summary: "Release a mentee that joined from the relationship",
  route: "POST /relationships/:relationshipId/released-mentees",
  request: ReleaseMenteeRequest,
  allow: ["coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ organisationId, why, happened }): RelationshipCommand => ({
    type: "release-mentee",
    organisationId,
    why,
    happened,
  }),
  happened: (request) => request.happened,
});
