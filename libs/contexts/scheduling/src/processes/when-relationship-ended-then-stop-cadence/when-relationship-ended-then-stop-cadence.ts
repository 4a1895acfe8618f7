import { RELATIONSHIP_ENDINGS, type RelationshipEnding } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

/** However a relationship ended, no further contact is owed in it (REL-9). */
export const whenRelationshipEndedThenStopCadence = process<RelationshipEnding>({
  name: "when-relationship-ended-then-stop-cadence",
  hears: RELATIONSHIP_ENDINGS,
  then: ({ data: { relationshipId, ended } }) => [
    { command: "scheduling.stop-cadences", request: { relationshipId, happened: ended } },
  ],
});
