import type { Id } from "@sankofa/kernel/ids";
import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import { account } from "../domain/account/account.decide";
import type { GrantCommand, GrantGiven } from "../domain/grant/grant.commands";
import { grant } from "../domain/grant/grant.decide";
import { entriesOf } from "../domain/grant/grant.state";
import { aboutGrant, bookOfGrant } from "./book-of-grant";

export class RevokeGrantRequest {
  @IsUUID()
  grantId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;
}

/** Somebody was appointed at the very moment in which their account was closed: they administer nothing. */
const closedAdministrators = async (around: Surroundings): Promise<readonly Id[]> => {
  const appointed = entriesOf(await around.state(grant, around.tenant)).filter(({ revoked }) => !revoked);
  const states = await Promise.all(appointed.map(({ accountId }) => around.state(account, accountId)));
  return states.flatMap((state) => (state.status === "closed" ? [state.accountId] : []));
};

export const revokeGrant = command<RevokeGrantRequest>({
  name: "revoke-grant",
  summary: "Take a grant away; never the last administrator of the funder",
  route: "POST /grants/:grantId/revocation",
  request: RevokeGrantRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator"],
  noun: grant,
  id: bookOfGrant,
  given: async (request, around): Promise<GrantGiven> => ({
    ...aboutGrant(around),
    ...((await bookOfGrant(request, around)) === around.tenant ? { closed: await closedAdministrators(around) } : {}),
  }),
  command: ({ grantId, reason }): GrantCommand => ({ type: "revoke-grant", grantId, reason }),
});
