import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<RelationshipsContract, { readonly type: "challenge.resolved" }>;

/** A mediator is let in for one challenge, and for as long as it stands (REL-8); whoever is let in after it was reopened stays. */
export const whenChallengeResolvedThenEndMediation = process<Heard>({
  name: "when-challenge-resolved-then-end-mediation",
  hears: ["challenge.resolved"],
  then: ({ recorded, data: { category, challengeId, how } }) =>
    category === "conflict"
      ? [{ command: "access.end-mediation", request: { challengeId, reason: how, resolved: recorded } }]
      : [],
});
