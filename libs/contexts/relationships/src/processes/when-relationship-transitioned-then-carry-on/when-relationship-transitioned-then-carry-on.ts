import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.transitioned" }>;

/** What goes on in another way goes on as a relationship of its own; earlier transitions promised none (REL-9). */
export const whenRelationshipTransitionedThenCarryOn = process<Heard>({
  name: "when-relationship-transitioned-then-carry-on",
  hears: ["relationship.transitioned"],
  then: ({ data: { relationshipId, into, ended, until } }) =>
    until === undefined
      ? []
      : [{ command: "relationships.carry-on-relationship", request: { relationshipId, into, happened: ended, until } }],
});
