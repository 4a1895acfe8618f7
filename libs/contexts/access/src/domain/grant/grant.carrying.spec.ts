import { given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { account } from "../account/account.decide";
import { grant } from "./grant.decide";

const relationshipId = newIdOf(5);
const place = { funder: TENANT, programme: newIdOf(3), application: newIdOf(4), relationship: relationshipId };
const carry = { type: "carry-mentors", relationshipId } as const;
const open = (nth: number) => ({ status: "open", accountId: newIdOf(nth), displayName: `A${nth}` }) as const;
const world = {
  giver: "platform",
  account: account.decider.initial,
  place,
  carried: [
    { account: open(21), from: null, until: null },
    { account: open(22), from: "2026-09-01T00:00:00.000Z", until: "2027-01-01T00:00:00.000Z" },
    { account: { ...open(23), status: "closed" }, from: null, until: null },
  ],
} as const;

test("REL-9 those who mentored mentor in what follows, for as long as they were to, and nobody who has left", () => {
  const carried = given(grant).when(carry, world);
  expect(carried.facts.map(({ data }) => data)).toMatchObject([
    { accountId: newIdOf(21), role: "mentor", level: "relationship", on: relationshipId, programmeId: newIdOf(3) },
    { accountId: newIdOf(22), from: "2026-09-01T00:00:00.000Z", until: "2027-01-01T00:00:00.000Z" },
  ]);
  expect(new Set(carried.facts.map(({ data }) => data.grantId)).size).toBe(2);
  carried.twiceWritesNothing();
});

test("REL-9 a mentor whose grant was taken away is not let in again by hearing of it twice", () => {
  const book = given(grant).when(carry, world).facts;
  const [first] = book;
  const gone = given(grant)
    .facts(...book)
    .when({ type: "revoke-grant", grantId: first?.data.grantId ?? "", reason: "Left" }, world).facts;
  given(grant)
    .facts(...book, ...gone)
    .when(carry, world)
    .then();
});
