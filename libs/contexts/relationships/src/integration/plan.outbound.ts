import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { relationshipsPublished, type RelationshipsPublished } from "@sankofa/contracts/relationships.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import type { PlanFact } from "../domain/plan/plan.events";

const publish = sayingOnly(relationshipsPublished);

/** What a plan's facts say: the world hears that it was agreed and that a milestone was reached, and no word of either. */
export const planOutbound: Outbound<PlanFact, RelationshipsMessage, RelationshipsPublished> = {
  "relationships.plan-drafted": { inside: ({ data }) => ({ type: "plan.drafted", data }), outside: null },
  "relationships.plan-described": { inside: ({ data }) => ({ type: "plan.described", data }), outside: null },
  "relationships.plan-objective-set": { inside: ({ data }) => ({ type: "plan.objective-set", data }), outside: null },
  "relationships.plan-objective-dropped": {
    inside: ({ data }) => ({ type: "plan.objective-dropped", data }),
    outside: null,
  },
  "relationships.plan-activity-added": { inside: ({ data }) => ({ type: "plan.activity-added", data }), outside: null },
  "relationships.plan-activity-dropped": {
    inside: ({ data }) => ({ type: "plan.activity-dropped", data }),
    outside: null,
  },
  "relationships.plan-milestone-planned": {
    inside: ({ data }) => ({ type: "plan.milestone-planned", data }),
    outside: null,
  },
  "relationships.plan-agreed": {
    inside: ({ data }) => ({ type: "plan.agreed", data }),
    outside: ({ data }) => publish("org.sankofa.plan.agreed.v1", data),
  },
  "relationships.plan-revised": { inside: ({ data }) => ({ type: "plan.revised", data }), outside: null },
  "relationships.plan-checked": { inside: ({ data }) => ({ type: "plan.checked", data }), outside: null },
  "relationships.plan-priorities-set": { inside: ({ data }) => ({ type: "plan.priorities-set", data }), outside: null },
  "relationships.plan-priorities-agreed": {
    inside: ({ data }) => ({ type: "plan.priorities-agreed", data }),
    outside: null,
  },
  "relationships.plan-milestone-reached": {
    inside: ({ data }) => ({ type: "plan.milestone-reached", data }),
    outside: ({ data }) => publish("org.sankofa.milestone.reached.v1", data),
  },
  "relationships.plan-progress-noted": { inside: ({ data }) => ({ type: "plan.progress-noted", data }), outside: null },
  "relationships.plan-benefit-noted": { inside: ({ data }) => ({ type: "plan.benefit-noted", data }), outside: null },
  "relationships.plan-story-told": { inside: ({ data }) => ({ type: "plan.story-told", data }), outside: null },
  "relationships.plan-achievement-recognised": {
    inside: ({ data }) => ({ type: "plan.achievement-recognised", data }),
    outside: null,
  },
  "relationships.plan-attachment-added": {
    inside: ({ data }) => ({ type: "plan.attachment-added", data }),
    outside: null,
  },
  "relationships.plan-attachment-withdrawn": {
    inside: ({ data }) => ({ type: "plan.attachment-withdrawn", data }),
    outside: null,
  },
};
