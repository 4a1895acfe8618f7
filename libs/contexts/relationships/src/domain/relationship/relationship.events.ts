import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record } from "@sankofa/kernel/schema";

export const SIDES = ["mentor", "mentee"] as const;
export type Side = (typeof SIDES)[number];

/** Why a relationship ends before its time; nobody is blamed by any of them (REL-9). */
export const ENDING_REASONS = [
  "organisational-change",
  "lost-interest",
  "unmet-expectations",
  "changed-circumstances",
  "no-good-match",
] as const;
export type EndingReason = (typeof ENDING_REASONS)[number];

/** What a relationship may become when its first aims are reached (REL-9). */
export const TRANSITIONS = ["new-objectives", "peers", "advocacy", "network"] as const;
export type Transition = (typeof TRANSITIONS)[number];

/**
 * Whom a side turns to: its focal point and the back-up, the one who keeps the mentoring together (REL-1),
 * and who leads those that are mentored in their daily work: the mentor speaks with them regularly (REL-10).
 */
export const DUTIES = ["focal-point", "back-up", "coordinator", "line-manager"] as const;
export type Duty = (typeof DUTIES)[number];

export const UNITS = ["day", "week", "month"] as const;
export type Unit = (typeof UNITS)[number];

const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
/** When it ended: an instant, or a local date with its zone. */
const ended = field.line();

/** Each ending and each pause is a fact of its own: no status overwrites another's meaning (GEN-3). */
export const relationshipFacts = {
  "relationships.relationship-opened": fact(1, {
    ...belongs,
    memorandumId: field.id(),
    template: field.code(),
    templateVersion: field.whole(1),
    programmeName: field.line(),
    mentorOrganisationId: field.id(),
    mentorOrganisation: field.line(),
    menteeOrganisationId: field.id(),
    menteeOrganisation: field.line(),
    from: field.localDate(),
    until: field.localDate(),
    zone: field.zone(),
    participants: list(record({ personId: field.id(), role: field.code() }), 50),
    stages: list(record({ stage: field.code(), exit: list(field.code(), 10) }), 20),
    cadences: list(record({ cadence: field.code(), every: field.whole(1), unit: field.oneOf("day", "week", "month") })),
    obligations: list(record({ obligation: field.code(), due: field.oneOf("half", "end") })),
  }),
  "relationships.relationship-rights-acknowledged": fact(1, {
    ...belongs,
    side: field.oneOf(...SIDES),
    rights: field.code(),
    rightsVersion: field.whole(1),
    additions: list(field.text(), 20),
  }),
  "relationships.relationship-pairing-declined": fact(1, {
    ...belongs,
    side: field.oneOf(...SIDES),
    reason: optional(field.text()),
    ended,
  }),
  "relationships.relationship-stage-entered": fact(1, {
    ...belongs,
    from: field.code(),
    stage: field.code(),
    why: optional(field.text()),
    overridden: list(field.code(), 10),
    overrideReason: optional(field.text()),
  }),
  "relationships.relationship-stage-reopened": fact(1, {
    ...belongs,
    from: field.code(),
    stage: field.code(),
    why: field.text(),
  }),
  "relationships.relationship-put-on-hold": fact(1, { ...belongs, reason: field.text() }),
  "relationships.relationship-resumed": fact(1, { ...belongs, why: optional(field.text()) }),
  "relationships.relationship-gone-dormant": fact(1, { ...belongs, reason: field.text() }),
  "relationships.relationship-completed": fact(1, { ...belongs, summary: optional(field.text()), ended }),
  "relationships.relationship-completed-early": fact(1, {
    ...belongs,
    summary: optional(field.text()),
    agreedUntil: field.localDate(),
    ended,
  }),
  "relationships.relationship-ended-prematurely": fact(1, {
    ...belongs,
    reason: field.oneOf(...ENDING_REASONS),
    explanation: field.text(),
    mediationOffered: field.flag(),
    ended,
  }),
  "relationships.relationship-transitioned": fact(2, {
    ...belongs,
    into: list(field.oneOf(...TRANSITIONS), TRANSITIONS.length),
    note: optional(field.text()),
    ended,
    /** Until when the relationship that follows runs; of earlier transitions nothing follows by itself. */
    until: optional(field.localDate()),
  }),
  "relationships.relationship-corrected": fact(1, {
    ...belongs,
    corrects: field.id(),
    correctedType: field.line(),
    reason: field.text(),
    happened: optional(field.line()),
    endingReason: optional(field.oneOf(...ENDING_REASONS)),
    statement: optional(field.text()),
  }),
  "relationships.relationship-carried-on": fact(1, {
    ...belongs,
    followsId: field.id(),
    into: list(field.oneOf(...TRANSITIONS), TRANSITIONS.length),
  }),
  "relationships.relationship-orientation-held": fact(1, {
    ...belongs,
    attended: list(field.code(), 20),
    areas: list(field.code(), 40),
    otherArea: optional(field.line()),
    channels: list(field.code(), 20),
    every: optional(field.whole(1, 366)),
    unit: optional(field.oneOf(...UNITS)),
    guidelines: optional(field.text()),
    nextSteps: optional(field.text()),
  }),
  "relationships.relationship-contact-named": fact(1, {
    ...belongs,
    side: field.oneOf(...SIDES),
    duty: field.oneOf(...DUTIES),
    personId: field.id(),
    name: field.personal("personId"),
    reachedBy: optional(field.personal("personId")),
    replacedPersonId: optional(field.id()),
    reason: optional(field.text()),
  }),
  "relationships.relationship-mentee-joined": fact(1, {
    ...belongs,
    organisationId: field.id(),
    organisation: field.line(),
    twin: field.flag(),
    why: optional(field.text()),
  }),
  "relationships.relationship-mentee-left": fact(1, {
    ...belongs,
    organisationId: field.id(),
    organisation: field.line(),
    why: field.text(),
  }),
  "relationships.relationship-direction-turned": fact(1, {
    ...belongs,
    topic: field.line(),
    mentoredBy: field.oneOf(...SIDES),
    why: field.text(),
  }),
  "relationships.relationship-work-refused": fact(1, {
    ...belongs,
    what: field.text(),
    why: field.text(),
  }),
  "relationships.relationship-closure-noticed": fact(1, {
    ...belongs,
    endsOn: field.localDate(),
    note: optional(field.text()),
  }),
  "relationships.relationship-closure-reviewed": fact(1, {
    ...belongs,
    answers: list(record({ question: field.code(), answer: field.text() }), 20),
    futureGoals: optional(field.text()),
    touchBy: optional(field.line()),
    touchEvery: optional(field.line()),
  }),
  "relationships.relationship-lessons-told": fact(1, {
    ...belongs,
    side: field.oneOf(...SIDES),
    lessons: field.text(),
  }),
  "relationships.relationship-mediation-offered": fact(1, { ...belongs, offer: field.text() }),
  "relationships.relationship-mediation-held": fact(1, { ...belongs, outcome: field.text(), goesOn: field.flag() }),
  "relationships.relationship-uptake-noted": fact(1, { ...belongs, what: field.text() }),
} satisfies FactRegistry;

export type RelationshipFact = FactOf<typeof relationshipFacts>;
export type Opening = Extract<RelationshipFact, { type: "relationships.relationship-opened" }>["data"];
type DataOf<Name extends string> = Extract<RelationshipFact, { type: `relationships.relationship-${Name}` }>["data"];
type Own<Name extends string> = Omit<DataOf<Name>, keyof typeof belongs>;
export type Orientation = Own<"orientation-held">;
export type Review = Own<"closure-reviewed">;
export type Joining = Own<"mentee-joined">;
export type Turning = Own<"direction-turned">;
export type Correction = Extract<RelationshipFact, { type: "relationships.relationship-corrected" }>["data"];
