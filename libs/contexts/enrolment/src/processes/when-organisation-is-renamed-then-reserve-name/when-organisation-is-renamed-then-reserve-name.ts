import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<EnrolmentContract, { readonly type: "organisation.details-corrected" }>;

/**
 * Whoever asks for an organisation by the name that it was given means this one: no second is made under it. Of two that were given
 * one name at the same moment only one can keep it.
 */
export const whenOrganisationIsRenamedThenReserveName = process<Heard>({
  name: "when-organisation-is-renamed-then-reserve-name",
  hears: ["organisation.details-corrected"],
  // Where the name stayed as it was, the name's stream is the organisation's own, and nothing is written.
  then: ({ data: { organisationId, programmeId, name } }) => [
    { command: "enrolment.reserve-organisation-name", request: { organisationId, programmeId, name } },
    { command: "enrolment.settle-organisation-name", request: { organisationId, programmeId, name } },
  ],
});
