import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsBoolean, IsString, Length } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

export class HoldMediationRequest extends RelationshipActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  outcome!: string;

  /** True where the two go on together. */
  @IsBoolean()
  goesOn!: boolean;
}

export const holdMediation = command<HoldMediationRequest>({
  name: "hold-mediation",
  summary: "Record what came out of the mediation",
  route: "POST /relationships/:relationshipId/mediation",
  request: HoldMediationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ outcome, goesOn, happened }): RelationshipCommand => ({
    type: "hold-mediation",
    outcome,
    goesOn,
    happened,
  }),
  happened: (request) => request.happened,
});
