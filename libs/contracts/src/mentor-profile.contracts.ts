import { internalContract } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";

/** Room for a sealed token, which is longer than the name in it. */
const sealed = (subject: string) => field.personal(subject, { maxLength: 2_000 });
const ofMentor = { mentorId: field.id(), programmeId: field.id() };

/** What enrolment says of mentors, to our own rooms. */
export const mentorProfileContracts = {
  "mentor-profile.opened": internalContract(1, {
    ...ofMentor,
    organisationName: field.line(),
    personId: field.id(),
    name: sealed("personId"),
    email: sealed("personId"),
  }),
  "mentor-profile.skills-stated": internalContract(1, {
    ...ofMentor,
    skills: list(record({ kind: field.oneOf("technical", "interpersonal", "facilitation"), skill: field.line() }), 60),
  }),
  "mentor-profile.observed": internalContract(1, {
    ...ofMentor,
    what: field.oneOf("curriculum-vitae", "references", "mock-facilitation"),
    finding: field.oneOf("ready", "ready-with-support", "not-yet"),
    note: optional(field.text()),
  }),
  "mentor-profile.trained": internalContract(1, { ...ofMentor, training: field.line(), hours: field.whole(1, 1_000) }),
  "mentor-profile.supervised": internalContract(1, {
    ...ofMentor,
    supervisorId: field.id(),
    supervisorName: sealed("supervisorId"),
  }),
  "mentor-profile.capacity-set": internalContract(1, {
    ...ofMentor,
    from: field.whole(),
    to: field.whole(),
    reason: field.text(),
  }),
  "mentor-profile.relationship-taken": internalContract(1, {
    ...ofMentor,
    relationshipId: field.id(),
    capacity: field.whole(1),
    taken: field.whole(1),
  }),
  "mentor-profile.relationship-released": internalContract(1, {
    ...ofMentor,
    relationshipId: field.id(),
    reason: field.text(),
    taken: field.whole(),
  }),
};
