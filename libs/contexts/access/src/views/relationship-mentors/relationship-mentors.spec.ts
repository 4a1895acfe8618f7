import type { AccessContract, AccessMessage } from "@sankofa/contracts/access.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipMentorsView as mentors, type RelationshipMentors } from "./relationship-mentors.view";

type Heard = Extract<AccessContract, { readonly type: "grant.given" | "grant.revoked" }>;

const grant = (nth: number, role: "mentor" | "mentee" = "mentor") => ({
  grantId: newIdOf(10 + nth),
  accountId: newIdOf(20 + nth),
  displayName: "⟦s1.a⟧",
  role,
  level: "relationship" as const,
  on: newIdOf(1),
});

const told = (...said: readonly AccessMessage[]): RelationshipMentors | undefined =>
  (feed<AccessMessage>(...said) as readonly Heard[])
    .filter((contract) => mentors.keys(contract).includes(newIdOf(1)))
    .reduce<RelationshipMentors | undefined>((doc, contract) => mentors.project(doc, contract, newIdOf(1)), undefined);

test("REL-9 those with a mentor's grant on a relationship are known, until it is taken away", () => {
  const both = [
    { type: "grant.given", data: grant(1) },
    { type: "grant.given", data: grant(2) },
    { type: "grant.given", data: grant(3, "mentee") },
  ] as const satisfies readonly AccessMessage[];
  const accounts = (doc: RelationshipMentors | undefined) => doc?.mentors.map(({ accountId }) => accountId);
  expect(accounts(told(...both))).toEqual([newIdOf(21), newIdOf(22)]);
  const gone: AccessMessage = { type: "grant.revoked", data: { ...grant(1), reason: "Left" } };
  expect(accounts(told(...both, gone))).toEqual([newIdOf(22)]);
});
