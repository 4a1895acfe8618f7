import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest, sidesGiven } from "./relationship-act";

export class RefuseWorkRequest extends RelationshipActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const refuseWork = command<RefuseWorkRequest>({
  name: "refuse-work",
  summary: "Refuse work as unethical, for the mentor",
  route: "POST /relationships/:relationshipId/refused-work",
  request: RefuseWorkRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  given: sidesGiven,
  command: ({ what, why, happened }): RelationshipCommand => ({ type: "refuse-work", what, why, happened }),
  happened: (request) => request.happened,
});
