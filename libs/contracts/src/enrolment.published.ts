import { publicContract, type MessageOf } from "@sankofa/kernel/contract";
import { field, list, optional, Type } from "@sankofa/kernel/schema";

const ofProgramme = { programmeId: field.id() };
const ofApplication = { applicationId: field.id(), ...ofProgramme };
const fromTemplate = { template: field.code(), templateVersion: field.whole(1) };
const period = { from: field.localDate(), until: field.localDate(), zone: field.zone() };

/** What enrolment says to the world. Frozen: what should say more gets the next version beside this one. */
export const enrolmentPublished = {
  "org.sankofa.programme.opened.v1": publicContract(1, "A mentorship programme was opened", {
    ...ofProgramme,
    ...fromTemplate,
    ...period,
    name: field.line(),
    leadOrganisationId: field.id(),
    leadOrganisation: field.line(),
    region: list(field.public(Type.String({ pattern: "^[A-Z]{2}$" }))),
  }),
  "org.sankofa.application.decided.v1": publicContract(
    1,
    "An organisation's application was decided, or withdrawn by itself; a later decision takes the place of this one",
    { ...ofApplication, outcome: field.oneOf("selected", "waitlisted", "declined", "withdrawn") },
  ),
  "org.sankofa.memorandum.in-force.v1": publicContract(
    1,
    "Both sides have signed the same text: the memorandum of understanding is in force",
    {
      memorandumId: field.id(),
      ...ofApplication,
      ...fromTemplate,
      ...period,
      mentorOrganisationId: field.id(),
      mentorOrganisation: field.line(),
      menteeOrganisationId: field.id(),
      menteeOrganisation: field.line(),
      textVersion: field.whole(1),
      digest: field.digest(),
    },
  ),
  "org.sankofa.participant.changed.v1": publicContract(
    1,
    "Somebody takes part for an organisation, for the first time or in the place of somebody else; people are known by id only",
    {
      ...ofApplication,
      organisationId: field.id(),
      role: field.code(),
      personId: field.id(),
      change: field.oneOf("nominated", "replaced"),
      replacedPersonId: optional(field.id()),
    },
  ),
};

export type EnrolmentPublished = MessageOf<typeof enrolmentPublished>;
