import type { AccessContract } from "@sankofa/contracts/access.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<AccessContract, { readonly type: "grant.given" }>;

/**
 * A challenge may be resolved while somebody is being let in to mediate it: the end was decided without that grant, so it
 * is decided again. Nothing is taken away while the challenge lies with a mediator.
 */
export const whenMediatorLetInThenCheck = process<Heard>({
  name: "when-mediator-let-in-then-check",
  hears: ["grant.given"],
  then: ({ data: { level, on } }) =>
    level === "challenge"
      ? [{ command: "access.end-mediation", request: { challengeId: on, reason: "The challenge is resolved." } }]
      : [],
});
