import { RELATIONSHIP_ENDINGS, type RelationshipEnding } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

/** ENR-14: however a relationship ends, its mentor can carry another one. */
export const whenRelationshipEndedThenReleaseMentor = process<RelationshipEnding>({
  name: "when-relationship-ended-then-release-mentor",
  hears: RELATIONSHIP_ENDINGS,
  then: ({ type, data: { relationshipId } }) => [
    {
      command: "enrolment.release-mentor",
      request: { relationshipId, reason: type.slice("relationship.".length) },
    },
  ],
});
