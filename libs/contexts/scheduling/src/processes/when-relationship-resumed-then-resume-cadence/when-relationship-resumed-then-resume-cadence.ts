import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.resumed" }>;

/** When the work is taken up again, contacts fall due again. */
export const whenRelationshipResumedThenResumeCadence = process<Heard>({
  name: "when-relationship-resumed-then-resume-cadence",
  hears: ["relationship.resumed"],
  then: ({ data: { relationshipId }, happened }) => [
    { command: "scheduling.resume-cadences", request: { relationshipId, happened } },
  ],
});
