import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<EnrolmentContract, { readonly type: "memorandum.in-force" }>;

/** A memorandum in force is a relationship begun: it opens by itself, on the terms that both sides signed (REL-1). */
export const whenMemorandumInForceThenOpen = process<Heard>({
  name: "when-memorandum-in-force-then-open",
  hears: ["memorandum.in-force"],
  then: ({ data, happened }) => [
    {
      command: "relationships.open-relationship",
      request: {
        memorandumId: data.memorandumId,
        programmeId: data.programmeId,
        applicationId: data.applicationId,
        template: data.template,
        templateVersion: data.templateVersion,
        programmeName: data.programmeName,
        mentorOrganisationId: data.mentorOrganisationId,
        mentorOrganisation: data.mentorOrganisation,
        menteeOrganisationId: data.menteeOrganisationId,
        menteeOrganisation: data.menteeOrganisation,
        from: data.from,
        until: data.until,
        zone: data.zone,
        participants: data.participants,
        stages: data.stages,
        cadences: data.cadences,
        obligations: data.obligations,
        happened,
      },
    },
  ],
});
