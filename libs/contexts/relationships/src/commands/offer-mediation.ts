import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

export class OfferMediationRequest extends RelationshipActRequest {
  /** Who would mediate, when and how. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  offer!: string;
}

export const offerMediation = command<OfferMediationRequest>({
  name: "offer-mediation",
  summary: "Offer mediation, before anybody ends the relationship",
  route: "POST /relationships/:relationshipId/mediation-offer",
  request: OfferMediationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ offer, happened }): RelationshipCommand => ({ type: "offer-mediation", offer, happened }),
  happened: (request) => request.happened,
});
