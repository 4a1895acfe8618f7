import { field, list, optional, orNull, record, Type } from "@sankofa/kernel/schema";
import { FINDINGS, OBSERVATIONS, SKILL_KINDS } from "../../domain/mentor-profile/mentor-profile.policies";
import type { MentorDoc } from "./mentors.view";
import { NO_PROMISES, promisedBeside, type Promises } from "@sankofa/contracts/promises";

export type Mentor = Omit<MentorDoc, "funder"> & { readonly free: number; readonly promised: number };

/** A mentor with what is left to carry. */
export const mentorShown = ({ funder: _funder, ...doc }: MentorDoc, promises: Promises = NO_PROMISES): Mentor => {
  const promised = promisedBeside(promises, doc.mentorId);
  return {
    ...doc,
    promised,
    free: Math.max(doc.capacity - doc.relationships.length - promised, 0),
  };
};

const happened = () => field.public(Type.String());

export const mentorFields = {
  mentorId: field.id(),
  programmeId: field.id(),
  organisationName: field.line(),
  personId: field.id(),
  name: field.personal("personId"),
  email: field.personal("personId"),
  skills: list(record({ kind: field.oneOf(...SKILL_KINDS), skill: field.line() })),
  observed: list(
    record({
      what: field.oneOf(...OBSERVATIONS),
      finding: field.oneOf(...FINDINGS),
      note: optional(field.text()),
      happened: happened(),
    }),
  ),
  trained: list(record({ training: field.line(), hours: field.whole(1), happened: happened() })),
  supervisor: orNull(record({ supervisorId: field.id(), name: field.personal("supervisorId") })),
  capacity: field.whole(),
  relationships: list(field.id()),
  /** How many places decisions on the mentor have promised: their relationships are still to be given. */
  promised: field.whole(),
  /** How many more relationships the mentor can take. */
  free: field.whole(),
};
