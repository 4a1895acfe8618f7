import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record } from "@sankofa/kernel/schema";
import { FINDINGS, OBSERVATIONS, SKILL_KINDS } from "./mentor-profile.policies";

const ofMentor = { mentorId: field.id(), programmeId: field.id() };

/** What can become true of a mentor in a programme. */
export const mentorProfileFacts = {
  "enrolment.mentor-profile-opened": fact(1, {
    ...ofMentor,
    organisationName: field.line(),
    personId: field.id(),
    name: field.personal("personId"),
    email: field.personal("personId"),
  }),
  "enrolment.mentor-profile-skills-stated": fact(1, {
    ...ofMentor,
    skills: list(record({ kind: field.oneOf(...SKILL_KINDS), skill: field.line() }), 60),
  }),
  /** GEN-1: an observation is often entered later than it was made. */
  "enrolment.mentor-profile-observed": fact(1, {
    ...ofMentor,
    what: field.oneOf(...OBSERVATIONS),
    finding: field.oneOf(...FINDINGS),
    note: optional(field.text()),
  }),
  "enrolment.mentor-profile-trained": fact(1, { ...ofMentor, training: field.line(), hours: field.whole(1, 1_000) }),
  "enrolment.mentor-profile-supervised": fact(1, {
    ...ofMentor,
    supervisorId: field.id(),
    supervisorName: field.personal("supervisorId"),
  }),
  "enrolment.mentor-profile-capacity-set": fact(1, {
    ...ofMentor,
    from: field.whole(),
    to: field.whole(),
    reason: field.text(),
  }),
  "enrolment.mentor-profile-relationship-taken": fact(1, {
    ...ofMentor,
    relationshipId: field.id(),
    capacity: field.whole(1),
    taken: field.whole(1),
  }),
  "enrolment.mentor-profile-relationship-released": fact(1, {
    ...ofMentor,
    relationshipId: field.id(),
    reason: field.text(),
    taken: field.whole(),
  }),
} satisfies FactRegistry;

export type MentorProfileFact = FactOf<typeof mentorProfileFacts>;
