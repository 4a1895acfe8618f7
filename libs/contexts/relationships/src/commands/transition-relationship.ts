import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { TRANSITIONS, type Transition } from "../domain/relationship/relationship.events";

export class TransitionRelationshipRequest {
  @Matches(ID)
  relationshipId!: string;

  /** What the two become to each other. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(TRANSITIONS, { each: true })
  into!: Transition[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;

  /** Until when the relationship that follows runs; as long as this one where left out. */
  @IsOptional()
  @Matches(LOCAL_DATE)
  until?: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const transitionRelationship = command<TransitionRelationshipRequest>({
  name: "transition-relationship",
  summary: "End the mentoring by going on in another way",
  route: "POST /relationships/:relationshipId/transition",
  request: TransitionRelationshipRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  command: ({ into, note, until, happened }): RelationshipCommand => ({
    type: "transition",
    into,
    note,
    until,
    happened,
  }),
  happened: (request) => request.happened,
});
