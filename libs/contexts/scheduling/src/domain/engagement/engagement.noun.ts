import { noun, refusals } from "@sankofa/kernel/manifest";
import { engagementDecider, type EngagementCode } from "./engagement.decide";
import { engagementFacts } from "./engagement.events";
import { engagementScope } from "./engagement.state";

/** Anything a pair meets for, planned or logged afterwards (SCH-3). */
export const engagement = noun({
  context: "scheduling",
  name: "engagement",
  facts: engagementFacts,
  decider: engagementDecider,
  stateVersion: 6,
  scopeOf: engagementScope,
});

export const engagementRefusals = refusals<EngagementCode>({
  "engagement-unknown": { status: 404, title: "There is no such engagement" },
  "engagement-closed": { status: 409, title: "The engagement is {status} already" },
  "engagement-changed-too-often": {
    status: 409,
    title: "It was changed {most} times: more than that no engagement says of itself",
  },
  "relationship-unknown": { status: 404, title: "There is no such relationship" },
  "relationship-ended": {
    status: 409,
    title: "The relationship had ended by then: nothing new is planned or recorded in it",
  },
  "relationship-on-hold": { status: 409, title: "The relationship is on hold: take it up again first" },
  "starts-malformed": { status: 422, title: "The start is no instant" },
  "starts-in-past": { status: 422, title: "A start that has passed ({startsAt}) is logged, not proposed" },
  "not-started-yet": { status: 409, title: "It cannot be missed before it starts ({startsAt})" },
  "zone-unknown": { status: 422, title: "{zone} is no time zone" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
  "fact-unknown": { status: 404, title: "The engagement has no such entry" },
  "side-not-yours": { status: 409, title: "Only the {side} side, or the programme for it, can say this" },
  "safety-check-open": { status: 409, title: "It is confirmed once its safety and security check is signed off" },
  "safety-not-asked": { status: 409, title: "No safety and security check was asked for" },
  "visitors-too-few": {
    status: 422,
    title: "{organisation} sends {people}: at least {least} people go on an exchange",
  },
  "authority-above-people": {
    status: 422,
    title: "{organisation} sends {people} people: no more of them can have authority",
  },
  "not-held-yet": { status: 409, title: "What was taken up, and by whom, is known once it was held" },
  "mentee-unknown": { status: 404, title: "The relationship has no such mentee" },
  "mentee-not-in-then": { status: 409, title: "{organisation} was not in the relationship on that day" },
  "person-not-of-the-pair": { status: 409, title: "The relationship knows no such person" },
  "person-has-left": { status: 409, title: "The person has left the relationship" },
  "presence-recorded": { status: 409, title: "It was said before whether they were there: correct it with its reason" },
  "presence-unknown": { status: 404, title: "Nobody has recorded whether they were there" },
  "nothing-to-correct": { status: 409, title: "An engagement that is {status} has no times to correct" },
});
