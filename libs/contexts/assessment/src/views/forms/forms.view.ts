import { view } from "@sankofa/kernel/view";
import type { FormDoc, FormsHeard } from "./forms.doc";
import { projectForm } from "./forms.project";

export const isWaiting = ({ standing }: Pick<FormDoc, "standing">): boolean =>
  standing === "asked" || standing === "started";

export const formsView = view<FormDoc, FormsHeard>({
  name: "forms",
  version: 5,
  reads: [
    "assessment.assigned",
    "assessment.reminded",
    "assessment.lapsed",
    "assessment.withdrawn",
    "response.started",
    "response.submitted",
    "response.corrected",
    "response.withdrawn",
    "response.attachment-added",
  ],
  keys: (contract) => [contract.data.assignmentId],
  project: projectForm,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    instrument: (doc) => doc.instrument,
    standing: (doc) => doc.standing,
    /** Those that wait are few among all that ever were, and are asked for alone. */
    waits: (doc) => (isWaiting(doc) ? "yes" : "no"),
    side: (doc) => doc.side,
    dueAt: (doc) => doc.dueAt,
    wakesAt: (doc) => doc.wakesAt,
  },
  lists: [
    ["relationshipId", "dueAt"],
    ["programmeId", "dueAt"],
    ["waits", "dueAt"],
  ],
  history: true,
});
