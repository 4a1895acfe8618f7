import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "relationship.pairing-declined" }>;

/** Declining is valid as it is; the search for another mentor begins by itself (REL-2). */
export const whenPairingDeclinedThenRematch = process<Heard>({
  name: "when-pairing-declined-then-rematch",
  hears: ["relationship.pairing-declined"],
  then: ({ data: { applicationId, programmeId, relationshipId, side } }) => [
    {
      command: "relationships.reopen-match",
      request: { applicationId, programmeId, relationshipId, declinedBy: side },
    },
  ],
});
