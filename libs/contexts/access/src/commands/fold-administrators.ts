import type { Surroundings } from "@sankofa/kernel/manifest";
import type { AccountGiven } from "../domain/account/account.decide";
import { grant } from "../domain/grant/grant.decide";

/** The book of those who administer the funder is named by the funder itself. */
export const administrators = async (_request: unknown, around: Surroundings): Promise<AccountGiven> => ({
  administrators: await around.state(grant, around.tenant),
});
