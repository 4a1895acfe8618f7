import { internalContract, type ContractOf, type MessageOf } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";

/** What every message of this room belongs to. */
const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const ofEngagement = { engagementId: field.id(), ...belongs, kind: field.code() };
const ofCadence = { ...belongs, kind: field.code() };

/** Where and when: a place, a link or both. */
const setting = {
  approach: optional(field.code()),
  place: optional(field.line()),
  link: optional(field.line()),
  zone: field.zone(),
  purpose: optional(field.text()),
  objectiveId: optional(field.id()),
};

/** A due day, the instant its day begins, and the instant from which it is overdue. */
const due = () => record({ on: field.localDate(), at: field.instant(), overdueAt: field.instant() });
const pace = () => record({ every: field.whole(1), unit: field.oneOf("day", "week", "month") });
/** How what is due next stands; it stays paused when something happens during a pause. */
const standing = () => field.oneOf("upcoming", "due", "overdue", "paused");

/** When a contact took place, an instant or a date with its zone, how long it lasted, and what is to be remembered. */
const took = { happened: field.line(), minutes: field.whole(1), notes: optional(field.text()) };

const ofTraining = { trainingId: field.id(), programmeId: field.id() };
const onDay = { ...ofTraining, day: field.whole(1), date: field.localDate() };
const hours = { startsAt: field.instant(), endsAt: field.instant() };
const attendance = field.oneOf("present", "in-part", "absent");
const ofReminder = {
  /** The engagement, training, form or relationship that it is about, and which of its reminders this is. */
  thingId: field.id(),
  key: field.line({ maxLength: 100 }),
  about: field.oneOf("engagement", "training-day", "form", "contact-due", "contact-overdue", "contact-still-overdue"),
  programmeId: field.id(),
  applicationId: optional(field.id()),
  relationshipId: optional(field.id()),
};
/** When it is, where it is at a time; and until when there is any use in reminding of it. */
const ofReminding = { zone: field.zone(), at: optional(field.instant()), goodUntil: field.instant() };
const ofAttendance = { ...onDay, applicationId: field.id(), personId: field.id(), attended: attendance };

/** What scheduling says of its facts; internal, for our own rooms. */
export const schedulingContracts = {
  "engagement.proposed": internalContract(1, {
    ...ofEngagement,
    ...setting,
    startsAt: field.instant(),
    minutes: field.whole(1),
  }),
  "engagement.confirmed": internalContract(1, { ...ofEngagement }),
  "engagement.held": internalContract(1, { ...ofEngagement, ...took, zone: field.zone() }),
  "engagement.missed": internalContract(1, { ...ofEngagement, reason: optional(field.text()) }),
  "engagement.cancelled": internalContract(1, { ...ofEngagement, reason: field.text() }),
  "engagement.logged-afterwards": internalContract(1, {
    ...ofEngagement,
    ...setting,
    ...took,
  }),
  "engagement.corrected": internalContract(1, {
    ...ofEngagement,
    corrects: field.id(),
    reason: field.text(),
    /** How it was in truth. */
    ...took,
    was: record(took),
  }),
  "engagement.moved": internalContract(1, {
    ...ofEngagement,
    from: field.instant(),
    startsAt: field.instant(),
    minutes: field.whole(1),
    zone: field.zone(),
    /** Left out where it stays. */
    place: optional(field.line()),
    link: optional(field.line()),
    reason: field.text(),
  }),
  "engagement.agenda-drafted": internalContract(1, {
    ...ofEngagement,
    side: field.oneOf("mentor", "mentee"),
    points: list(field.line(), 20),
  }),
  "engagement.safety-asked": internalContract(1, { ...ofEngagement }),
  /** That it was signed off; what was written of the place stays with the fact. */
  "engagement.safety-signed-off": internalContract(1, { ...ofEngagement }),
  "engagement.visit-planned": internalContract(1, {
    ...ofEngagement,
    hosts: list(field.line(), 20),
    visitors: list(record({ organisation: field.line(), people: field.whole(1), withAuthority: field.whole() }), 20),
    logistics: optional(field.text()),
    terms: optional(field.text()),
    supervision: optional(field.text()),
  }),
  "engagement.uptake-noted": internalContract(1, {
    ...ofEngagement,
    organisation: field.line(),
    uptake: field.text(),
  }),
  "engagement.participation-noted": internalContract(1, {
    ...ofEngagement,
    organisationId: field.id(),
    organisation: field.line(),
    tookPart: field.flag(),
    note: optional(field.text()),
  }),
  "engagement.people-expected": internalContract(1, { ...ofEngagement, people: list(field.id(), 50) }),
  "engagement.attendance-recorded": internalContract(1, {
    ...ofEngagement,
    personId: field.id(),
    attended: attendance,
  }),
  "engagement.attendance-corrected": internalContract(1, {
    ...ofEngagement,
    personId: field.id(),
    attended: attendance,
    corrects: field.id(),
    was: attendance,
    reason: field.text(),
  }),

  "cadence.set": internalContract(1, {
    ...ofCadence,
    metBy: list(field.code(), 20),
    /** Left out for what is due once. */
    pace: optional(pace()),
    graceDays: field.whole(0, 366),
    zone: field.zone(),
    due: due(),
  }),
  "contact.due": internalContract(1, { ...ofCadence, dueOn: field.localDate() }),
  "contact.overdue": internalContract(1, { ...ofCadence, dueOn: field.localDate() }),
  "cadence.met": internalContract(1, {
    ...ofCadence,
    engagementId: field.id(),
    on: field.localDate(),
    /** The day of the latest contact that counts, which may be another one. */
    lastOn: field.localDate(),
    /** What is due next and how that stands; left out when nothing is due any more. */
    next: optional(record({ due: due(), standing: standing() })),
  }),
  "cadence.pace-changed": internalContract(1, {
    ...ofCadence,
    pace: pace(),
    why: field.text(),
    due: due(),
    standing: standing(),
  }),
  "cadence.paused": internalContract(1, { ...ofCadence }),
  "cadence.resumed": internalContract(1, { ...ofCadence, due: due(), standing: standing() }),
  "cadence.stopped": internalContract(1, { ...ofCadence }),

  "training.laid-out": internalContract(1, {
    ...ofTraining,
    agenda: field.code(),
    agendaVersion: field.whole(1),
    zone: field.zone(),
    place: optional(field.line()),
    link: optional(field.line()),
    days: list(record({ day: field.whole(1), date: field.localDate(), ...hours, sessions: list(field.code()) })),
  }),
  "training.day-moved": internalContract(1, {
    ...onDay,
    ...hours,
    from: field.localDate(),
    noticeDays: field.whole(),
    reason: field.text(),
  }),
  "training.day-cancelled": internalContract(1, { ...onDay, reason: field.text() }),
  "training.attendance-recorded": internalContract(1, { ...ofAttendance }),
  "training.attendance-corrected": internalContract(1, {
    ...ofAttendance,
    corrects: field.id(),
    was: attendance,
    reason: field.text(),
  }),
  /** The last day has passed: who was there on how many of the days that took place. */
  "training.ended": internalContract(1, {
    ...ofTraining,
    agenda: field.code(),
    lastDay: field.localDate(),
    daysHeld: field.whole(),
    people: list(record({ applicationId: field.id(), personId: field.id(), daysAttended: field.whole() }), 2_000),
  }),
  "reminder.scheduled": internalContract(1, {
    ...ofReminder,
    ...ofReminding,
    audience: field.oneOf("pair", "mentor", "mentee", "trainees", "coordinator"),
    remindAt: field.instant(),
  }),
  "reminder.sent": internalContract(1, {
    ...ofReminder,
    ...ofReminding,
    people: list(record({ accountId: field.id(), channel: field.oneOf("email") }), 2_000),
  }),
  "reminder.withdrawn": internalContract(1, {
    ...ofReminder,
    why: field.oneOf("moved", "called-off", "done", "past", "nobody"),
  }),
};

export type SchedulingContract = ContractOf<typeof schedulingContracts>;
export type SchedulingMessage = MessageOf<typeof schedulingContracts>;
