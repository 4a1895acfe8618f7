import { attachmentRefusals } from "@sankofa/kernel/attachment";
import { noun, refusals } from "@sankofa/kernel/manifest";
import type { PlanCode } from "./plan.commands";
import { planDecider } from "./plan.decide";
import { planFacts } from "./plan.events";
import { planScope } from "./plan.state";

/** What a pair wants to reach and how, agreed by both sides (REL-6). It has its relationship's id. */
export const plan = noun({
  context: "relationships",
  name: "plan",
  facts: planFacts,
  decider: planDecider,
  stateVersion: 3,
  scopeOf: planScope,
});

export const planRefusals = refusals<PlanCode>({
  ...attachmentRefusals,
  "plan-unknown": { status: 404, title: "There is no such plan" },
  "plan-agreed": { status: 409, title: "Both sides have agreed to edition {edition}: open it for change first" },
  "plan-changed": { status: 409, title: "The plan has changed since: it stands at edition {edition}" },
  "plan-changed-too-often": {
    status: 409,
    title: "The plan holds {most} entries: it takes no more",
  },
  "plan-without-objectives": { status: 409, title: "A plan is agreed once it has an objective" },
  "objective-unknown": { status: 422, title: "The plan has no such objective" },
  "mentee-unknown": { status: 404, title: "The relationship has no such mentee" },
  "activity-unknown": { status: 422, title: "The plan has no such activity" },
  "milestone-unknown": {
    status: 422,
    title: "The plan has no such milestone: give the title of one that was not planned",
  },
  "story-unknown": { status: 404, title: "The plan has no such story" },
  "milestone-not-reached": { status: 409, title: "A picture is added to a milestone once it is reached" },
  "picture-expected": { status: 422, title: "Only a PNG or a JPEG picture can be added here" },
  "picture-elsewhere": {
    status: 409,
    title: "This picture hangs on another story or milestone of the plan: send it again for this one",
  },
  "picture-unknown": { status: 404, title: "The plan holds no such picture" },
  "picture-withdrawn": { status: 409, title: "This picture was taken back: it cannot be added again" },
  "pictures-too-many": { status: 409, title: "A story or a milestone holds at most {most} pictures" },
  "priorities-missing": { status: 409, title: "A short list of priority areas is agreed once there is one" },
  "priorities-changed": { status: 409, title: "The short list has changed since: it stands at number {listing}" },
  "dates-out-of-order": { status: 422, title: "The dates are no calendar days in order" },
  "side-not-yours": { status: 409, title: "Only the {side} side, or the programme for it, can say this" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
});
