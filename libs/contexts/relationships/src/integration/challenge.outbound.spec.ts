import { newIdOf } from "@sankofa/testing/given-when-then";
import type { ChallengeFact } from "../domain/challenge/challenge.events";
import { challengeOutbound } from "./challenge.outbound";

const ids = {
  challengeId: newIdOf(9),
  relationshipId: newIdOf(1),
  programmeId: newIdOf(2),
  applicationId: newIdOf(3),
  category: "conflict" as const,
};
const SAID_OF = { stream: `relationships.challenge-${newIdOf(9)}`, id: newIdOf(4) };

test("REL-8 the world hears of a challenge its category and its status, and nothing that anybody wrote", () => {
  const raised: Extract<ChallengeFact, { type: "relationships.challenge-raised" }> = {
    type: "relationships.challenge-raised",
    data: { ...ids, what: "They shout", origin: "by-hand" },
  };
  const resolved: Extract<ChallengeFact, { type: "relationships.challenge-resolved" }> = {
    type: "relationships.challenge-resolved",
    data: { ...ids, how: "They laugh" },
  };
  expect(challengeOutbound[raised.type].outside?.(raised, SAID_OF)).toEqual({
    type: "org.sankofa.challenge.changed.v1",
    data: { ...ids, status: "raised" },
  });
  expect(challengeOutbound[resolved.type].outside?.(resolved, SAID_OF)?.data).toEqual({ ...ids, status: "resolved" });
});
