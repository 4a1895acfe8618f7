import { noun, refusals } from "@sankofa/kernel/manifest";
import { challengeDecider, type ChallengeCode } from "./challenge.decide";
import { challengeFacts } from "./challenge.events";
import { challengeScope } from "./challenge.state";

/** Something that stands in the way of the mentoring, from the day it is raised to the day it is resolved (REL-8). */
export const challenge = noun({
  context: "relationships",
  name: "challenge",
  facts: challengeFacts,
  decider: challengeDecider,
  stateVersion: 1,
  scopeOf: challengeScope,
});

export const challengeRefusals = refusals<ChallengeCode>({
  "challenge-unknown": { status: 404, title: "There is no such challenge" },
  "challenge-resolved": { status: 409, title: "The challenge is resolved: open it again first" },
  "challenge-changed-too-often": {
    status: 409,
    title: "The challenge has {most} steps already: resolve it, and raise what is left as another",
  },
  "advice-missing": { status: 422, title: "Advice is a text of its own, or tips that are passed on" },
  "tip-of-another-category": { status: 422, title: "The tip {tip} does not belong to {category}" },
  "no-conflict": {
    status: 409,
    title: "A mediator is asked where the two sides are in conflict; this challenge is another one: {category}",
  },
  "not-with-mediator": { status: 409, title: "No mediator was asked: the challenge stands at {status}" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
});
