import type { Surroundings } from "@sankofa/kernel/manifest";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { IsOptional, Matches } from "class-validator";
import type { RelationshipGiven } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { relationshipScope } from "../domain/relationship/relationship.state";
import { speaksFor } from "./speaks-for";

/** What is asked of a relationship: which, and when it happened where that is not now. */
export class RelationshipActRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

/** The sides the caller may speak for. */
export const sidesGiven = async (
  { relationshipId }: RelationshipActRequest,
  around: Surroundings,
): Promise<RelationshipGiven> => {
  const state = await around.state(relationship, relationshipId);
  return { speaksFor: speaksFor(around, relationshipScope(state, around.tenant)) };
};
