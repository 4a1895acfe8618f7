import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { account } from "../domain/account/account.decide";
import type { GrantGiven } from "../domain/grant/grant.commands";
import { grant } from "../domain/grant/grant.decide";
import { grantsView } from "../views/grants/grants.view";
import { giverOf } from "./find-giver";

/**
 * The book that a grant is in. One without a book of its own is in that of the funder's administrators, or in one kept by what it is
 * on: of a challenge's mediators, of the mentors who carried a relationship on.
 */
export const bookOfGrant = async ({ grantId }: { readonly grantId: Id }, around: Surroundings): Promise<Id> => {
  if ((await around.state(grant, grantId)).status !== "absent") return grantId;
  const known = await around.lookup(grantsView, grantId);
  return known === undefined || known.role === "funder-administrator" ? around.tenant : known.on;
};

/** What is decided by where something is said of a grant that was given: account and place stand in its book. */
export const aboutGrant = (around: Surroundings): GrantGiven => ({
  giver: giverOf(around),
  account: account.decider.initial,
  place: { funder: around.tenant },
});
