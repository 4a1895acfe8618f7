import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.carried-on" }>;

/** What goes on as a relationship of its own goes on with its mentors; nobody has to let them in again (REL-9). */
export const whenRelationshipCarriedOnThenCarryMentors = process<Heard>({
  name: "when-relationship-carried-on-then-carry-mentors",
  hears: ["relationship.carried-on"],
  then: ({ data: { relationshipId, programmeId, applicationId, followsId } }) => [
    { command: "access.carry-mentors", request: { relationshipId, programmeId, applicationId, followsId } },
  ],
});
