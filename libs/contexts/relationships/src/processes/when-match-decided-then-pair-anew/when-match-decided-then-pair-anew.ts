import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "match.decided" }>;

/**
 * After a declined pairing or a premature end the mentor who was found is one to begin with: the memorandum opened its only
 * relationship (REL-14).
 */
export const whenMatchDecidedThenPairAnew = process<Heard>({
  name: "when-match-decided-then-pair-anew",
  hears: ["match.decided"],
  then: ({ data: { applicationId }, happened }) => [
    { command: "relationships.pair-anew", request: { applicationId, happened } },
  ],
});
