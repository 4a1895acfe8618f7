import { noun, refusals } from "@sankofa/kernel/manifest";
import { commitmentDecider, type CommitmentCode } from "./commitment.decide";
import { commitmentFacts } from "./commitment.events";
import { commitmentScope } from "./commitment.state";

/** What a partner has committed itself to, and whether it keeps it (REL-10). */
export const commitment = noun({
  context: "relationships",
  name: "commitment",
  facts: commitmentFacts,
  decider: commitmentDecider,
  stateVersion: 1,
  scopeOf: commitmentScope,
});

export const commitmentRefusals = refusals<CommitmentCode>({
  "commitment-unknown": { status: 404, title: "There is no such commitment" },
  "commitment-settled": { status: 409, title: "The commitment is {status}: there is nothing left to follow up" },
  "commitment-changed-too-often": {
    status: 409,
    title: "The commitment was followed up {most} times: say whether it was kept",
  },
  "day-unknown": { status: 422, title: "The calendar has no such day" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
});
