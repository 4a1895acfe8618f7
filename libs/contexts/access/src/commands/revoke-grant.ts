import { command } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import { account } from "../domain/account/account.decide";
import { grant, type GrantCommand, type GrantGiven } from "../domain/grant/grant.decide";
import { giverOf } from "./find-giver";

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
  // A grant without a book of its own is one of the administrators', whose book the funder names.
  id: async ({ grantId }, around) =>
    (await around.state(grant, grantId)).status === "absent" ? around.tenant : grantId,
  given: async (_request, around): Promise<GrantGiven> => ({
    giver: giverOf(around),
    account: account.decider.initial,
    place: { funder: around.tenant },
  }),
  command: ({ grantId, reason }): GrantCommand => ({ type: "revoke-grant", grantId, reason }),
});
