import { command } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import { account } from "../domain/account/account.decide";
import { grant, type GrantCommand, type GrantGiven } from "../domain/grant/grant.decide";
import { grantsView } from "../views/grants/grants.view";
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
  // A grant without a book of its own is in that of the funder's administrators, or in one kept by what it is on: of a
  // challenge's mediators, of the mentors who carried a relationship on.
  id: async ({ grantId }, around) => {
    if ((await around.state(grant, grantId)).status !== "absent") return grantId;
    const known = await around.lookup(grantsView, grantId);
    return known === undefined || known.role === "funder-administrator" ? around.tenant : known.on;
  },
  given: async (_request, around): Promise<GrantGiven> => ({
    giver: giverOf(around),
    account: account.decider.initial,
    place: { funder: around.tenant },
  }),
  command: ({ grantId, reason }): GrantCommand => ({ type: "revoke-grant", grantId, reason }),
});
