import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";

export class PutOnHoldRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const putOnHold = command<PutOnHoldRequest>({
  name: "put-on-hold",
  summary: "Agree on a pause",
  route: "POST /relationships/:relationshipId/hold",
  request: PutOnHoldRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: relationship,
  id: (request) => request.relationshipId,
  command: ({ reason, happened }): RelationshipCommand => ({ type: "put-on-hold", reason, happened }),
  happened: (request) => request.happened,
});
