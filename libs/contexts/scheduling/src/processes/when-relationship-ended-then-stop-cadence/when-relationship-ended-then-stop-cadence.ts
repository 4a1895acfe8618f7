import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<
  RelationshipsContract,
  {
    readonly type:
      | "relationship.pairing-declined"
      | "relationship.completed"
      | "relationship.completed-early"
      | "relationship.ended-prematurely"
      | "relationship.transitioned";
  }
>;

/** However a relationship ended, no further contact is owed in it (REL-9). */
export const whenRelationshipEndedThenStopCadence = process<Heard>({
  name: "when-relationship-ended-then-stop-cadence",
  hears: [
    "relationship.pairing-declined",
    "relationship.completed",
    "relationship.completed-early",
    "relationship.ended-prematurely",
    "relationship.transitioned",
  ],
  then: ({ data: { relationshipId, ended } }) => [
    { command: "scheduling.stop-cadences", request: { relationshipId, happened: ended } },
  ],
});
