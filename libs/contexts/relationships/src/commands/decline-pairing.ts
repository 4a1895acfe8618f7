import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { SIDES, type Side } from "../domain/relationship/relationship.events";
import { RelationshipActRequest, sidesGiven } from "./relationship-act";

export class DeclinePairingRequest extends RelationshipActRequest {
  @IsIn(SIDES)
  side!: Side;

  /** Not needed: declining is valid without. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason?: string;
}

export const declinePairing = command<DeclinePairingRequest>({
  name: "decline-pairing",
  summary: "Decline the pairing for one side, with or without a reason",
  route: "POST /relationships/:relationshipId/declining",
  request: DeclinePairingRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  given: sidesGiven,
  command: ({ side, reason, happened }): RelationshipCommand => ({ type: "decline-pairing", side, reason, happened }),
  happened: (request) => request.happened,
});
