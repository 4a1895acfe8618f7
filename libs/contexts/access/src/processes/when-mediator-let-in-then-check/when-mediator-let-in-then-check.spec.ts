import type { AccessContract, AccessMessage } from "@sankofa/contracts/access.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { whenMediatorLetInThenCheck as check } from "./when-mediator-let-in-then-check";

type Heard = Extract<AccessContract, { type: "grant.given" }>;
const given = (role: Heard["data"]["role"], level: Heard["data"]["level"]): Heard => {
  const data = { grantId: newIdOf(1), accountId: newIdOf(2), displayName: "⟦s1.a⟧", role, level, on: newIdOf(9) };
  return feed<AccessMessage>({ type: "grant.given", data })[0] as Heard;
};

test("REL-8 whether a challenge still stands is looked at again when a mediator was let in, and for nobody else", () => {
  expect(check.then(given("mediator", "challenge"))).toMatchObject([
    { command: "access.end-mediation", request: { challengeId: newIdOf(9) } },
  ]);
  expect(check.then(given("mentor", "relationship"))).toEqual([]);
});
