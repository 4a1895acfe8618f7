import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsBoolean, IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

export class JoinMenteeRequest extends RelationshipActRequest {
  @Matches(ID)
  organisationId!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  organisation!: string;

  /** True where the two mentees are paired with each other under the mentor. */
  @IsBoolean()
  twin!: boolean;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  why?: string;
}

export const joinMentee = command<JoinMenteeRequest>({
  name: "join-mentee",
  summary: "Bring another mentee into the relationship",
  route: "POST /relationships/:relationshipId/mentees",
  request: JoinMenteeRequest,
  allow: ["coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ relationshipId: _, happened, ...joining }): RelationshipCommand => ({
    type: "join-mentee",
    joining,
    happened,
  }),
  happened: (request) => request.happened,
});
