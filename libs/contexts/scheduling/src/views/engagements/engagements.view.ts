import { happenedFrom } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import type { EngagementDoc, EngagementHeard } from "./engagements.doc";
import { projectEngagement } from "./engagements.project";

export const engagementsView = view<EngagementDoc, EngagementHeard>({
  name: "engagements",
  version: 5,
  reads: [
    "engagement.proposed",
    "engagement.confirmed",
    "engagement.held",
    "engagement.missed",
    "engagement.cancelled",
    "engagement.logged-afterwards",
    "engagement.corrected",
    "engagement.moved",
    "engagement.agenda-drafted",
    "engagement.safety-asked",
    "engagement.safety-signed-off",
    "engagement.visit-planned",
    "engagement.uptake-noted",
    "engagement.participation-noted",
    "engagement.people-expected",
    "engagement.attendance-recorded",
    "engagement.attendance-corrected",
  ],
  keys: (contract) => [contract.data.engagementId],
  project: projectEngagement,
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
    when: (doc) => (doc.happened === null ? doc.startsAt : happenedFrom(doc.happened)),
  },
  lists: [
    ["relationshipId", "when"],
    ["programmeId", "when"],
  ],
  history: true,
});
