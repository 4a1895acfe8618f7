import { command } from "@sankofa/kernel/manifest";
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { rights } from "../content/rights/rights";
import type { RelationshipCommand } from "../domain/relationship/relationship.decide";
import { relationship } from "../domain/relationship/relationship.noun";
import { SIDES, type Side } from "../domain/relationship/relationship.events";
import { relationshipScope } from "../domain/relationship/relationship.state";
import { HAPPENED, ID, LONGEST_TEXT } from "./request-patterns";
import { speaksFor } from "./speaks-for";

const MOST_ADDITIONS = 20;

export class AcknowledgeRightsRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsIn(SIDES)
  side!: Side;

  /** What the pair adds to the rights, responsibilities and principles. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ADDITIONS)
  @IsString({ each: true })
  @Length(1, LONGEST_TEXT, { each: true })
  additions?: string[];

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const acknowledgeRights = command<AcknowledgeRightsRequest>({
  name: "acknowledge-rights",
  summary: "Acknowledge the rights, responsibilities and principles for one side",
  route: "POST /relationships/:relationshipId/acknowledgement",
  request: AcknowledgeRightsRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  given: async (request, around) => {
    const state = await around.state(relationship, request.relationshipId);
    return { speaksFor: speaksFor(around, relationshipScope(state, around.tenant)) };
  },
  command: (request): RelationshipCommand => ({
    type: "acknowledge-rights",
    side: request.side,
    rights: rights.id,
    rightsVersion: rights.version,
    additions: request.additions ?? [],
    happened: request.happened,
  }),
  happened: (request) => request.happened,
});
