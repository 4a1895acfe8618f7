import { noun, refusals } from "@sankofa/kernel/manifest";
import type { RelationshipCode } from "./relationship.commands";
import { relationshipDecider } from "./relationship.decide";
import { relationshipFacts } from "./relationship.events";
import { relationshipScope } from "./relationship.state";
import { relationshipUpcasts } from "./relationship.upcast";

/** A mentor organisation and a mentee organisation, from the memorandum in force to the end of their work together. */
export const relationship = noun({
  context: "relationships",
  name: "relationship",
  facts: relationshipFacts,
  decider: relationshipDecider,
  upcasts: relationshipUpcasts,
  stateVersion: 2,
  scopeOf: relationshipScope,
});

export const relationshipRefusals = refusals<RelationshipCode>({
  "relationship-unknown": { status: 404, title: "There is no such relationship" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
  "relationship-on-hold": { status: 409, title: "The relationship is on hold: take it up again first" },
  "relationship-changed-too-often": {
    status: 409,
    title: "The relationship holds {most} entries: it can only be ended",
  },
  "side-not-yours": { status: 409, title: "Only the {side} side, or the programme for it, can say this" },
  "pairing-settled": {
    status: 409,
    title: "The work has begun (stage {stage}): end the relationship with its reason instead",
  },
  "stage-unknown": { status: 422, title: "The template has no stage {stage}" },
  "stage-skipped": { status: 409, title: "From {from} the way to {to} leads through the stages between" },
  "exit-condition-unmet": {
    status: 409,
    title: "Stage {stage} is not done: {condition}. Say why to leave it all the same",
  },
  "why-missing": { status: 422, title: "Going back to {stage} needs a reason" },
  "not-in-last-stage": { status: 409, title: "A planned end is reached through the last stage; this is {stage}" },
  "not-ended": { status: 409, title: "What became of it is noted once the relationship has ended" },
  "mediation-not-offered": { status: 409, title: "Mediation is held once it was offered" },
  "mentor-is-no-mentee": { status: 409, title: "The mentor's organisation is no mentee of its own" },
  "mentee-is-the-first": { status: 409, title: "The relationship opened with this mentee: it ends with it" },
  "pace-incomplete": { status: 422, title: "How often needs a number and a unit" },
  "dates-out-of-order": { status: 422, title: "The dates are no calendar days in order" },
  "fact-unknown": { status: 404, title: "The relationship has no such entry" },
  "correction-does-not-fit": { status: 422, title: "The correction has no value that fits {correctedType}" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
});
