import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record } from "@sankofa/kernel/schema";

/** What people are reminded of. */
export const ABOUT = [
  "engagement",
  "training-day",
  "form",
  "contact-due",
  "contact-overdue",
  "contact-still-overdue",
] as const;
export type About = (typeof ABOUT)[number];

/** Who is reminded of it: those who hold these roles where it belongs, when the time has come. */
export const AUDIENCES = ["pair", "mentor", "mentee", "trainees", "coordinator"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Why nobody is reminded any more. */
export const WITHDRAWN_BECAUSE = ["moved", "called-off", "done", "past", "nobody"] as const;

const belongs = {
  /** The engagement, training, form or relationship that it is about. */
  thingId: field.id(),
  /** Which of a thing's reminders: `day-2` of a training, a contact and the day it was due on. */
  key: field.line({ maxLength: 100 }),
  about: field.oneOf(...ABOUT),
  programmeId: field.id(),
  applicationId: optional(field.id()),
  relationshipId: optional(field.id()),
};
/** When it is, where it is at a time; and until when there is any use in reminding of it. */
const times = { zone: field.zone(), at: optional(field.instant()), goodUntil: field.instant() };

/** Reminders of one thing: one stream. No fact says where a mail goes, or what it says (SCH-7). */
export const reminderFacts = {
  "scheduling.reminder-scheduled": fact(1, {
    ...belongs,
    ...times,
    audience: field.oneOf(...AUDIENCES),
    remindAt: field.instant(),
  }),
  "scheduling.reminder-sent": fact(1, {
    ...belongs,
    ...times,
    people: list(record({ accountId: field.id(), channel: field.oneOf("email") }), 2_000),
  }),
  "scheduling.reminder-withdrawn": fact(1, { ...belongs, why: field.oneOf(...WITHDRAWN_BECAUSE) }),
} satisfies FactRegistry;

export type ReminderFact = FactOf<typeof reminderFacts>;
type DataOf<Type extends ReminderFact["type"]> = Extract<ReminderFact, { type: Type }>["data"];
export type Scheduled = DataOf<"scheduling.reminder-scheduled">;
export type WithdrawnBecause = DataOf<"scheduling.reminder-withdrawn">["why"];
