import { command } from "@sankofa/kernel/manifest";
import { LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsString, Length } from "class-validator";
import { SIDES, type Side } from "../domain/relationship/relationship.events";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

export class TurnDirectionRequest extends RelationshipActRequest {
  @IsString()
  @Length(1, LONGEST_LINE)
  topic!: string;

  @IsIn(SIDES)
  mentoredBy!: Side;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const turnDirection = command<TurnDirectionRequest>({
  name: "turn-direction",
  summary: "Record that for a topic the mentee mentors, or the mentor again",
  route: "POST /relationships/:relationshipId/direction",
  request: TurnDirectionRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ relationshipId: _, happened, ...turning }): RelationshipCommand => ({
    type: "turn-direction",
    turning,
    happened,
  }),
  happened: (request) => request.happened,
});
