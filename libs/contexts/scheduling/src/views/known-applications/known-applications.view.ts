import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** Which organisation an application is of. */
export interface KnownApplication {
  readonly funder: Id;
  readonly applicationId: Id;
  readonly programmeId: Id;
  readonly organisationName: string;
}

type Heard = Extract<EnrolmentContract, { readonly type: "application.invited" }>;

export const knownApplicationsView = view<KnownApplication, Heard>({
  name: "known-applications",
  version: 1,
  reads: ["application.invited"],
  keys: ({ data }) => [data.applicationId],
  project: (_doc, { tenant, data: { applicationId, programmeId, organisationName } }) => ({
    funder: tenant,
    applicationId,
    programmeId,
    organisationName,
  }),
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId, application: doc.applicationId }),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
