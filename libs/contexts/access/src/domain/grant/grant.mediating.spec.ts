import { given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { GiveGrant } from "./grant.commands";
import { grant } from "./grant.decide";

const [accountId, challenge] = [newIdOf(2), newIdOf(6)];
const again: GiveGrant = {
  type: "give-grant",
  grantId: newIdOf(32),
  role: "mediator",
  level: "challenge",
  on: challenge,
};
const world = {
  giver: "platform" as const,
  account: { status: "open", accountId, displayName: "Amara" } as const,
  place: { funder: TENANT, programme: newIdOf(3), relationship: newIdOf(5), challenge },
};
const [first] = given(grant).when({ ...again, grantId: newIdOf(31) }, world).facts;

test("REL-8 a mediator let in again, before the end of the first mediation was heard of, is not put out by it", () => {
  const before = { ...first, recorded: "2026-03-01T08:00:00.000Z" } as unknown as NonNullable<typeof first>;
  const since = "2026-03-03T08:00:00.000Z";
  const book = given(grant).facts(before);
  book
    .when(again, { ...world, since })
    .thenTypes("access.grant-given")
    .twiceWritesNothing();
  // Sent to nobody anew: whoever is in, is in.
  book.when(again, { ...world, since: "2026-02-28T08:00:00.000Z" }).then();
});
