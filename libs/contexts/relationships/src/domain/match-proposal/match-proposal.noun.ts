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
  stateVersion: 2,
  scopeOf: matchProposalScope,
});

export const matchProposalRefusals = refusals<MatchProposalCode>({
  "application-ended": { status: 409, title: "The application is {status} already" },
  "programme-closed": { status: 409, title: "The programme is closed" },
  "proposal-unknown": { status: 404, title: "No mentor was proposed for this application yet" },
  "proposal-outdated": { status: 409, title: "The proposal has changed since: it stands at version {version}" },
  "proposal-settled": { status: 409, title: "A mentor was decided on, on version {version} of the proposal" },
  "match-ranked-too-often": {
    status: 409,
    title: "Mentors were ranked {most} times: decide on the last ranking",
  },
  "mentors-missing": { status: 409, title: "The programme has no mentor to propose: choose and prepare one first" },
  "mentor-not-proposed": { status: 422, title: "This mentor is not in the proposal" },
  "mentor-full": { status: 409, title: "This mentor carries, or is decided on for, as many relationships as agreed" },
  "crossover-benefit-missing": {
    status: 422,
    title: "A mentor of another population needs the benefit of that stated",
  },
  "not-ended-prematurely": {
    status: 409,
    title: "Another mentor is sought after a relationship of this mentee that ended before its time",
  },
  "memorandum-time-over": {
    status: 409,
    title: "The memorandum's time was over on {until}: agree on a new one first",
  },
  "dates-out-of-order": { status: 422, title: "The dates are no calendar days in order" },
});
