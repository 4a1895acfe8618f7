import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";

/** Whether somebody was there on a day: all of it, part of it, or not. */
export const ATTENDED = ["present", "in-part", "absent"] as const;
export type Attended = (typeof ATTENDED)[number];

const belongs = { trainingId: field.id(), programmeId: field.id() };
/** A time of day by the clock of the training's zone. */
const clock = () => field.public(Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" }));
const times = { date: field.localDate(), startsAt: field.instant(), endsAt: field.instant() };
const ofSomebody = {
  ...belongs,
  day: field.whole(1),
  date: field.localDate(),
  applicationId: field.id(),
  personId: field.id(),
  attended: field.oneOf(...ATTENDED),
};

/** An agenda on real days, and who was there (SCH-1). */
export const trainingFacts = {
  "scheduling.training-laid-out": fact(1, {
    ...belongs,
    agenda: field.code(),
    agendaVersion: field.whole(1),
    zone: field.zone(),
    begins: clock(),
    ends: clock(),
    place: optional(field.line()),
    link: optional(field.line()),
    days: list(record({ day: field.whole(1), ...times, sessions: list(field.code()) })),
  }),
  "scheduling.training-day-moved": fact(1, {
    ...belongs,
    day: field.whole(1),
    from: field.localDate(),
    ...times,
    /** How many days before the earlier of both dates it was said. */
    noticeDays: field.whole(),
    reason: field.text(),
  }),
  "scheduling.training-day-cancelled": fact(1, {
    ...belongs,
    day: field.whole(1),
    date: field.localDate(),
    reason: field.text(),
  }),
  "scheduling.training-attendance-recorded": fact(1, ofSomebody),
  "scheduling.training-attendance-corrected": fact(1, {
    ...ofSomebody,
    corrects: field.id(),
    was: field.oneOf(...ATTENDED),
    reason: field.text(),
  }),
  "scheduling.training-ended": fact(1, {
    ...belongs,
    agenda: field.code(),
    lastDay: field.localDate(),
    daysHeld: field.whole(),
    people: list(record({ applicationId: field.id(), personId: field.id(), daysAttended: field.whole() }), 2_000),
  }),
} satisfies FactRegistry;

export type TrainingFact = FactOf<typeof trainingFacts>;
type DataOf<Type extends TrainingFact["type"]> = Extract<TrainingFact, { type: Type }>["data"];
export type LaidOut = DataOf<"scheduling.training-laid-out">;
export type Trained = DataOf<"scheduling.training-ended">["people"][number];
