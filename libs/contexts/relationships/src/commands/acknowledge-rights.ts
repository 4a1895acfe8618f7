import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length } from "class-validator";
import { rights } from "../content/rights/rights";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { SIDES, type Side } from "../domain/relationship/relationship.events";
import { RelationshipActRequest, sidesGiven } from "./relationship-act";

const MOST_ADDITIONS = 20;

export class AcknowledgeRightsRequest extends RelationshipActRequest {
  @IsIn(SIDES)
  side!: Side;

  /** What the pair adds to the rights, responsibilities and principles. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ADDITIONS)
  @IsString({ each: true })
  @Length(1, LONGEST_TEXT, { each: true })
  additions?: string[];
}

export const acknowledgeRights = command<AcknowledgeRightsRequest>({
  name: "acknowledge-rights",
  summary: "Acknowledge the rights, responsibilities and principles for one side",
  route: "POST /relationships/:relationshipId/acknowledgement",
  request: AcknowledgeRightsRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  given: sidesGiven,
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
