import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { whenRelationshipEndedThenReleaseMentor as released } from "./when-relationship-ended-then-release-mentor";

test.each(released.hears)("ENR-14 after %s the mentor's place comes back, with how it ended", (type) => {
  const relationshipId = newIdOf(1);
  const [contract] = feed({ type, data: { relationshipId, programmeId: newIdOf(2), applicationId: newIdOf(3) } });
  expect(contract && released.then(contract)).toEqual([
    { command: "enrolment.release-mentor", request: { relationshipId, reason: type.slice("relationship.".length) } },
  ]);
});
