import { internalContract } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";

/** Room for a sealed token, which is longer than the name in it. */
const sealed = (subject: string) => field.personal(subject, { maxLength: 2_000 });
const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const side = () => field.oneOf("mentor", "mentee");
const into = () => list(field.oneOf("new-objectives", "peers", "advocacy", "network"), 4);

/** What relationships says of a relationship beside the course of its stages; internal, for our own rooms. */
export const relationshipLifeContracts = {
  /** It continues one that was transitioned, and points back to it. */
  "relationship.carried-on": internalContract(1, { ...belongs, followsId: field.id(), into: into() }),
  "relationship.orientation-held": internalContract(1, {
    ...belongs,
    attended: list(field.code(), 20),
    areas: list(field.code(), 40),
    otherArea: optional(field.line()),
    channels: list(field.code(), 20),
    /** How often the two speak, where they settled it; both or none. */
    every: optional(field.whole(1, 366)),
    unit: optional(field.oneOf("day", "week", "month")),
    guidelines: optional(field.text()),
    nextSteps: optional(field.text()),
  }),
  "relationship.contact-named": internalContract(1, {
    ...belongs,
    side: side(),
    duty: field.oneOf("focal-point", "back-up", "coordinator", "line-manager"),
    personId: field.id(),
    name: sealed("personId"),
    reachedBy: optional(sealed("personId")),
    replacedPersonId: optional(field.id()),
    reason: optional(field.text()),
  }),
  "relationship.mentee-joined": internalContract(1, {
    ...belongs,
    organisationId: field.id(),
    organisation: field.line(),
    twin: field.flag(),
    why: optional(field.text()),
  }),
  "relationship.mentee-left": internalContract(1, {
    ...belongs,
    organisationId: field.id(),
    organisation: field.line(),
    why: field.text(),
  }),
  "relationship.direction-turned": internalContract(1, {
    ...belongs,
    topic: field.line(),
    mentoredBy: side(),
    why: field.text(),
  }),
  "relationship.work-refused": internalContract(1, { ...belongs, what: field.text(), why: field.text() }),
  "relationship.closure-noticed": internalContract(1, {
    ...belongs,
    endsOn: field.localDate(),
    note: optional(field.text()),
  }),
  "relationship.closure-reviewed": internalContract(1, {
    ...belongs,
    answers: list(record({ question: field.code(), answer: field.text() }), 20),
    futureGoals: optional(field.text()),
    touchBy: optional(field.line()),
    touchEvery: optional(field.line()),
  }),
  "relationship.lessons-told": internalContract(1, { ...belongs, side: side(), lessons: field.text() }),
  "relationship.mediation-offered": internalContract(1, { ...belongs, offer: field.text() }),
  "relationship.mediation-held": internalContract(1, { ...belongs, outcome: field.text(), goesOn: field.flag() }),
  "relationship.uptake-noted": internalContract(1, { ...belongs, what: field.text() }),
};
