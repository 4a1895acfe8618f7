import { command } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import type { GrantCommand } from "../domain/grant/grant.commands";
import { grant } from "../domain/grant/grant.decide";
import { aboutGrant, bookOfGrant } from "./book-of-grant";

export class RevokeGrantRequest {
  @IsUUID()
  grantId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;
}

export const revokeGrant = command<RevokeGrantRequest>({
  name: "revoke-grant",
  summary: "Take a grant away; never the last administrator of the funder",
  route: "POST /grants/:grantId/revocation",
  request: RevokeGrantRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator"],
  noun: grant,
  id: bookOfGrant,
  given: async (_request, around) => aboutGrant(around),
  command: ({ grantId, reason }): GrantCommand => ({ type: "revoke-grant", grantId, reason }),
});
