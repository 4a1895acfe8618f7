import { given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { GiveGrant } from "./grant.commands";
import { grant } from "./grant.decide";

const [grantId, accountId, programme, application, relationship] = [1, 2, 3, 4, 5].map((n) => newIdOf(n)) as [
  string,
  string,
  string,
  string,
  string,
];
const give: GiveGrant = { type: "give-grant", grantId, role: "mentor", level: "relationship", on: relationship };
const world = {
  giver: "platform" as const,
  account: { status: "open", accountId, displayName: "Amara" } as const,
  place: { funder: TENANT, programme, application, relationship },
};
const asked = { ...world, outlasts: true };
const confirm = { type: "confirm-grant", grantId } as const;
const held = given(grant).when(give, world).facts;
const book = () => given(grant).facts(...held);

describe("PRV-2 a grant that may be over is found still right", () => {
  test("by whoever might take it away, and where nobody is asked about it nothing is written", () => {
    expect(book().when(confirm, asked).facts).toEqual([{ type: "access.grant-confirmed", data: held[0]?.data }]);
    book().when(confirm, world).then();
    const elsewhere = [{ id: newIdOf(9), role: "coordinator", level: "programme", on: newIdOf(77) }] as const;
    book()
      .when(confirm, { ...asked, giver: elsewhere })
      .thenRefused("grant-beyond-own");
  });

  test("neither one that was taken away, nor one that never was", () => {
    const gone = book().when({ type: "revoke-grant", grantId, reason: "Left" }, world).facts;
    given(grant)
      .facts(...held, ...gone)
      .when(confirm, asked)
      .thenRefused("grant-taken-away");
    given(grant).when(confirm, asked).thenRefused("grant-unknown");
  });

  test("it can be taken away all the same", () => {
    const right = book().when(confirm, asked).facts;
    given(grant)
      .facts(...held, ...right)
      .when({ type: "revoke-grant", grantId, reason: "Left" }, world)
      .thenTypes("access.grant-revoked");
  });
});
