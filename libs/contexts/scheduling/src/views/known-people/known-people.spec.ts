import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { knownPeopleView } from "./known-people.view";

const { programmeId, relationshipId } = relationshipIds;
const mentor = (nth: number) => ({
  ...{ grantId: newIdOf(nth), accountId: newIdOf(50 + nth), displayName: "⟦s1.a⟧" },
  ...{ role: "mentor" as const, level: "relationship" as const, on: relationshipId, programmeId, relationshipId },
});
const given = (nth: number): AccessMessage => ({ type: "grant.given", data: mentor(nth) });
const revoked = (nth: number): AccessMessage => ({ type: "grant.revoked", data: { ...mentor(nth), reason: "Left" } });
const at = (place: string, ...said: readonly AccessMessage[]) =>
  folded(knownPeopleView, feed<AccessMessage>(...said))
    .get(place)
    ?.grants.map(({ accountId }) => accountId);

test("SCH-7 who holds a role is known where they hold it, and in the programme it belongs to", () => {
  for (const place of [relationshipId, programmeId]) {
    expect(at(place, given(1), given(2))).toEqual([newIdOf(51), newIdOf(52)]);
    expect(at(place, given(1), given(2), revoked(1))).toEqual([newIdOf(52)]);
    expect(at(place, revoked(1))).toBeUndefined();
  }
});
