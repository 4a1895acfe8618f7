import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { whenChallengeResolvedThenEndMediation as end } from "./when-challenge-resolved-then-end-mediation";

type Heard = Extract<RelationshipsContract, { type: "challenge.resolved" }>;
const resolved = (category: Heard["data"]["category"]): Heard => {
  const data = { challengeId: newIdOf(9), ...relationshipIds, category, how: "They talk again" };
  return feed<RelationshipsMessage>({ type: "challenge.resolved", data })[0] as Heard;
};

test("REL-8 a mediator's grant ends with the conflict it was given for", () => {
  expect(end.then(resolved("conflict"))).toEqual([
    { command: "access.end-mediation", request: { challengeId: newIdOf(9), reason: "They talk again", resolved: NOW } },
  ]);
  expect(end.then(resolved("resources"))).toEqual([]);
});
