import { internalContract } from "@sankofa/kernel/contract";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";

/** Room for a sealed token, which is longer than the name in it. */
const sealed = (subject: string) => field.personal(subject, { maxLength: 2_000 });
const through = { organisationId: field.id(), programmeId: field.id() };
const applying = { ...through, applicationId: field.id() };
const ofCommitment = { ...applying, undertakingId: field.id() };
const place = {
  ...through,
  applicationId: optional(field.id()),
  as: field.oneOf("lead", "applicant", "mentors", "listed"),
};
const details = {
  name: field.line(),
  country: optional(field.public(Type.String({ pattern: "^[A-Z]{2}$" }))),
  mission: optional(field.text()),
  website: optional(field.line()),
  contact: optional(record({ personId: field.id(), name: sealed("personId"), email: optional(sealed("personId")) })),
};
const skillKind = () => field.oneOf("technical", "interpersonal", "facilitation");

/** What enrolment says of organisations, to our own rooms. */
export const organisationContracts = {
  "organisation.registered": internalContract(1, { ...place, ...details }),
  "organisation.place-noted": internalContract(1, place),
  "organisation.details-corrected": internalContract(1, { ...through, ...details, reason: field.text() }),
  "organisation.name-reserved": internalContract(1, { ...through, name: field.line() }),
  "organisation.strategic-commitment-made": internalContract(1, {
    ...ofCommitment,
    where: field.oneOf("strategy", "theory-of-change", "programme-strategy", "staff", "other"),
    what: field.text(),
    by: optional(field.localDate()),
  }),
  "organisation.strategic-commitment-followed": internalContract(1, {
    ...ofCommitment,
    standing: field.oneOf("under-way", "kept", "not-kept"),
    note: optional(field.text()),
  }),
  "organisation.strategic-commitment-withdrawn": internalContract(1, { ...ofCommitment, reason: field.text() }),
  "organisation.key-programmes-named": internalContract(1, { ...applying, programmes: list(field.line(), 20) }),
  "organisation.focus-project-described": internalContract(1, {
    ...applying,
    project: field.line(),
    about: optional(field.text()),
    objectives: field.text(),
    activities: field.text(),
    ends: optional(field.localDate()),
    targetGroups: list(field.line(), 20),
    theoryOfChange: optional(field.digest()),
  }),
  "organisation.needs-stated": internalContract(1, {
    ...applying,
    needs: list(
      record({ need: field.line(), because: field.oneOf("goal", "recurring-challenge", "strength-to-build") }),
      30,
    ),
    looked: optional(field.text()),
  }),
  "organisation.assets-listed": internalContract(1, {
    ...through,
    skills: list(record({ kind: skillKind(), skill: field.line() }), 60),
    experts: list(record({ personId: field.id(), name: sealed("personId"), kind: skillKind() }), 30),
    materials: list(record({ title: field.line(), use: field.oneOf("as-it-is", "to-adapt", "to-write-up") }), 60),
  }),
  "organisation.mentoring-planned": internalContract(1, {
    ...through,
    personId: field.id(),
    coordinatorName: sealed("personId"),
    hoursAMonth: field.whole(1, 750),
    how: field.text(),
    means: optional(field.text()),
  }),
};
