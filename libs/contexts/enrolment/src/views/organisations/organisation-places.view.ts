import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<EnrolmentContract, { readonly type: "organisation.registered" | "organisation.place-noted" }>;

/** That an organisation has a place in a programme, for whoever works there: its name is kept by the organisation alone. */
export interface OrganisationPlaceDoc {
  readonly organisationId: Id;
  readonly programmeId: Id;
  readonly funder: Id;
}

export const organisationPlacesView = view<OrganisationPlaceDoc, Heard>({
  name: "organisation-places",
  version: 1,
  reads: ["organisation.registered", "organisation.place-noted"],
  keys: ({ data }) => [`${data.programmeId}-${data.organisationId}`],
  project: (_doc, { tenant: funder, data: { organisationId, programmeId } }) => ({
    organisationId,
    programmeId,
    funder,
  }),
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: {},
  history: true,
});
