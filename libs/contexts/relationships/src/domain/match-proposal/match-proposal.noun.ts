import { noun, refusals } from "@sankofa/kernel/manifest";
import { matchProposalDecider, type MatchProposalCode } from "./match-proposal.decide";
import { matchProposalFacts } from "./match-proposal.events";
import { matchProposalScope } from "./match-proposal.state";

/** Whom to pair a mentee with: proposals in versions, with their reasons, and who decided what and why (REL-14). */
export const matchProposal = noun({
  context: "relationships",
  name: "match-proposal",
  facts: matchProposalFacts,
  decider: matchProposalDecider,
  stateVersion: 1,
  scopeOf: matchProposalScope,
});

export const matchProposalRefusals = refusals<MatchProposalCode>({
  "proposal-unknown": { status: 404, title: "No mentor was proposed for this application yet" },
  "proposal-outdated": { status: 409, title: "The proposal has changed since: it stands at version {version}" },
  "proposal-settled": { status: 409, title: "A mentor was decided on, on version {version} of the proposal" },
  "mentors-missing": { status: 409, title: "The programme has no mentor to propose: choose and prepare one first" },
  "mentor-not-proposed": { status: 422, title: "This mentor is not in the proposal" },
  "mentor-full": { status: 409, title: "This mentor carries as many relationships as agreed" },
  "crossover-benefit-missing": {
    status: 422,
    title: "A mentor of another population needs the benefit of that stated",
  },
  "dates-out-of-order": { status: 422, title: "The dates are no calendar days in order" },
});
