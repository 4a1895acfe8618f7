import { view } from "@sankofa/kernel/view";
import { APPLICATION_READS, type ApplicationDoc, type ApplicationHeard } from "./applications.doc";
import { projectApplication } from "./applications.project";

export const applicationsView = view<ApplicationDoc, ApplicationHeard>({
  name: "applications",
  version: 4,
  reads: APPLICATION_READS,
  keys: (contract) => [contract.data.applicationId],
  project: projectApplication,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId, application: doc.applicationId }),
  index: {
    programmeId: (doc) => doc.programmeId,
    status: (doc) => doc.status,
    waitingFor: (doc) => doc.waitingFor,
    waitingSince: (doc) => doc.waitingSince,
    /** Those who wait come first, the longest wait before the others; then the rest by when they were decided. */
    queue: (doc) => (doc.waitingSince === null ? `decided ${doc.statusSince}` : doc.waitingSince),
    organisationName: (doc) => doc.organisationName,
    owner: (doc) => doc.owner,
  },
  lists: [
    ["programmeId", "queue"],
    ["programmeId", "waitingSince"],
  ],
  history: true,
});
