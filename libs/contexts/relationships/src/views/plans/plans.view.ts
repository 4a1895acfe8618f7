import { view } from "@sankofa/kernel/view";
import type { PlanDoc, PlanHeard } from "./plans.doc";
import { projectPlan } from "./plans.project";

export const plansView = view<PlanDoc, PlanHeard>({
  name: "plans",
  version: 3,
  reads: [
    "plan.drafted",
    "plan.described",
    "plan.objective-set",
    "plan.objective-dropped",
    "plan.activity-added",
    "plan.activity-dropped",
    "plan.milestone-planned",
    "plan.agreed",
    "plan.revised",
    "plan.checked",
    "plan.priorities-set",
    "plan.priorities-agreed",
    "plan.milestone-reached",
    "plan.progress-noted",
    "plan.benefit-noted",
    "plan.story-told",
    "plan.achievement-recognised",
    "plan.attachment-added",
    "plan.attachment-withdrawn",
  ],
  keys: (contract) => [contract.data.planId],
  project: projectPlan,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    status: (doc) => doc.status,
  },
  history: true,
});
