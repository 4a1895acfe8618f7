import { given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { account } from "../account/account.decide";
import { grant } from "./grant.decide";
import type { GrantFact } from "./grant.events";

const administrator = (nth: number): GrantFact => ({
  type: "access.grant-given",
  data: {
    ...{ grantId: newIdOf(10 + nth), accountId: newIdOf(20 + nth), displayName: `A${nth}` },
    ...{ role: "funder-administrator", level: "funder", on: TENANT },
  },
});
const revoke = (nth: number) => ({ type: "revoke-grant", grantId: newIdOf(10 + nth), reason: "Moved on" }) as const;
const world = {
  giver: "platform",
  account: account.decider.initial,
  place: { funder: TENANT },
  closed: [newIdOf(22)],
} as const;

test("GEN-4 PRV-2 an administrator whose account was closed at the moment of the appointment counts for nothing", () => {
  const book = given(grant).facts(administrator(1), administrator(2));
  book.when(revoke(1), world).thenRefused("last-administrator");
  book.when(revoke(2), world).thenTypes("access.grant-revoked").twiceWritesNothing();
  book.when(revoke(1), { ...world, closed: [] }).thenTypes("access.grant-revoked");
});
