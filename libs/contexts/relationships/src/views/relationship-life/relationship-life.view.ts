import { view } from "@sankofa/kernel/view";
import type { LifeHeard, RelationshipLife } from "./relationship-life.doc";
import { projectLife } from "./relationship-life.project";

export const relationshipLifeView = view<RelationshipLife, LifeHeard>({
  name: "relationship-life",
  version: 1,
  reads: [
    "relationship.opened",
    "relationship.carried-on",
    "relationship.orientation-held",
    "relationship.contact-named",
    "relationship.mentee-joined",
    "relationship.mentee-left",
    "relationship.direction-turned",
    "relationship.work-refused",
    "relationship.closure-noticed",
    "relationship.closure-reviewed",
    "relationship.lessons-told",
    "relationship.mediation-offered",
    "relationship.mediation-held",
    "relationship.uptake-noted",
  ],
  // One that is carried on hears of the one that follows it, so that each points to the other.
  keys: ({ type, data }) =>
    type === "relationship.carried-on" ? [data.relationshipId, data.followsId] : [data.relationshipId],
  project: projectLife,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
