import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "match.decided" }>;

/** GEN-4: each decision looks at the mentor's places before it is written; two at once are told apart by the log. */
export const whenMatchDecidedThenLapse = process<Heard>({
  name: "when-match-decided-then-lapse",
  hears: ["match.decided"],
  then: ({ data: { applicationId, programmeId, mentorId } }) => [
    { command: "relationships.lapse-match", request: { applicationId, programmeId, mentorId } },
  ],
});
