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

/** ENR-14: however a relationship ends, its mentor can carry another one. */
export const whenRelationshipEndedThenReleaseMentor = process<Heard>({
  name: "when-relationship-ended-then-release-mentor",
  hears: [
    "relationship.pairing-declined",
    "relationship.completed",
    "relationship.completed-early",
    "relationship.ended-prematurely",
    "relationship.transitioned",
  ],
  then: ({ type, data: { relationshipId } }) => [
    {
      command: "enrolment.release-mentor",
      request: { relationshipId, reason: type.slice("relationship.".length) },
    },
  ],
});
