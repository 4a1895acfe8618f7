import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsString, Length } from "class-validator";
import { SIDES, type Side } from "../domain/relationship/relationship.events";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest, sidesGiven } from "./relationship-act";

export class TellLessonsRequest extends RelationshipActRequest {
  @IsIn(SIDES)
  side!: Side;

  @IsString()
  @Length(1, LONGEST_TEXT)
  lessons!: string;
}

export const tellLessons = command<TellLessonsRequest>({
  name: "tell-lessons",
  summary: "Tell what one side learned",
  route: "POST /relationships/:relationshipId/lessons",
  request: TellLessonsRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  given: sidesGiven,
  command: ({ side, lessons, happened }): RelationshipCommand => ({ type: "tell-lessons", side, lessons, happened }),
  happened: (request) => request.happened,
});
