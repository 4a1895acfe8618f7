import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.put-on-hold" }>;

/** In a pause that was agreed nothing falls due. A silence is no pause: there the contacts stay owed (GEN-3). */
export const whenRelationshipPausedThenPauseCadence = process<Heard>({
  name: "when-relationship-paused-then-pause-cadence",
  hears: ["relationship.put-on-hold"],
  then: ({ data: { relationshipId }, happened }) => [
    { command: "scheduling.pause-cadences", request: { relationshipId, happened } },
  ],
});
