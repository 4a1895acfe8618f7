import { command } from "@sankofa/kernel/manifest";
import { happenedOn } from "@sankofa/kernel/time";
import { HAPPENED, ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { ArrayNotEmpty, IsArray, IsIn, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { TRANSITIONS, type Opening, type Transition } from "../domain/relationship/relationship.events";
import { relationship } from "../domain/relationship/relationship.noun";

export class CarryOnRelationshipRequest {
  /** The relationship that was transitioned. */
  @Matches(ID)
  relationshipId!: string;

  @IsArray()
  @ArrayNotEmpty()
  @IsIn(TRANSITIONS, { each: true })
  into!: Transition[];

  /** When it ended: the one that follows begins then. */
  @Matches(HAPPENED)
  happened!: string;

  @Matches(LOCAL_DATE)
  until!: string;
}

export const carryOnRelationship = command<CarryOnRelationshipRequest>({
  name: "carry-on-relationship",
  summary: "Open the relationship that carries a transitioned one on",
  route: "POST /relationships/:relationshipId/continuation",
  request: CarryOnRelationshipRequest,
  allow: [],
  platformOnly: true,
  noun: relationship,
  id: (_, around) => around.newId(0),
  command: async ({ relationshipId, into, happened, until }, around): Promise<RelationshipCommand> => {
    const before = await around.state(relationship, relationshipId);
    if (before.status === "absent") throw new Error(`A transition of ${relationshipId} was heard, but it is not there`);
    const opening: Opening = {
      ...before.opening,
      relationshipId: around.newId(0),
      from: happenedOn(happened, before.opening.zone),
      until,
    };
    return { type: "carry-on", opening, followsId: relationshipId, into };
  },
  happened: (request) => request.happened,
});
