import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { OrganisationFact } from "../domain/organisation/organisation.events";

/** What is said of an organisation, to our own rooms alone. */
export const organisationOutbound: Outbound<OrganisationFact, EnrolmentMessage> = {
  "enrolment.organisation-registered": {
    inside: ({ data }) => ({ type: "organisation.registered", data }),
    outside: null,
  },
  "enrolment.organisation-place-noted": {
    inside: ({ data }) => ({ type: "organisation.place-noted", data }),
    outside: null,
  },
  "enrolment.organisation-details-corrected": {
    inside: ({ data }) => ({ type: "organisation.details-corrected", data }),
    outside: null,
  },
  "enrolment.organisation-name-reserved": {
    inside: ({ data }) => ({ type: "organisation.name-reserved", data }),
    outside: null,
  },
  "enrolment.organisation-strategic-commitment-made": {
    inside: ({ data }) => ({ type: "organisation.strategic-commitment-made", data }),
    outside: null,
  },
  "enrolment.organisation-strategic-commitment-followed": {
    inside: ({ data }) => ({ type: "organisation.strategic-commitment-followed", data }),
    outside: null,
  },
  "enrolment.organisation-strategic-commitment-withdrawn": {
    inside: ({ data }) => ({ type: "organisation.strategic-commitment-withdrawn", data }),
    outside: null,
  },
  "enrolment.organisation-key-programmes-named": {
    inside: ({ data }) => ({ type: "organisation.key-programmes-named", data }),
    outside: null,
  },
  "enrolment.organisation-focus-project-described": {
    inside: ({ data }) => ({ type: "organisation.focus-project-described", data }),
    outside: null,
  },
  "enrolment.organisation-needs-stated": {
    inside: ({ data }) => ({ type: "organisation.needs-stated", data }),
    outside: null,
  },
  "enrolment.organisation-assets-listed": {
    inside: ({ data }) => ({ type: "organisation.assets-listed", data }),
    outside: null,
  },
  "enrolment.organisation-mentoring-planned": {
    inside: ({ data }) => ({ type: "organisation.mentoring-planned", data }),
    outside: null,
  },
};
