import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isLocalDate, isZone, localDateAt, milliseconds, DAY, type LocalDate } from "@sankofa/kernel/time";
import {
  correctAttendance,
  recordAttendance,
  type AttendanceCode,
  type AttendanceCommand,
} from "./training.attendance.decide";
import { datesFault, overAt, timesOn, type DatesFault } from "./training.dates.policies";
import type { LaidOut, TrainingFact, Trained } from "./training.events";
import { absentTraining, evolveTraining, type LaidOutTraining, type TrainingState } from "./training.state";

export type TrainingCommand =
  | {
      readonly type: "lay-out-training";
      readonly terms: Omit<LaidOut, "days" | "agenda" | "agendaVersion">;
      readonly dates: readonly LocalDate[];
    }
  | { readonly type: "move-training-day"; readonly day: number; readonly to: LocalDate; readonly reason: string }
  | { readonly type: "cancel-training-day"; readonly day: number; readonly reason: string }
  | { readonly type: "end-training" }
  | AttendanceCommand;

export type TrainingCode =
  | AttendanceCode
  | DatesFault
  | "programme-unknown"
  | "agenda-unknown"
  | "hours-not-in-order"
  | "zone-unknown"
  | "training-unknown"
  | "training-ended"
  | "training-not-over"
  | "day-begun"
  | "day-moved-too-often"
  | "date-taken"
  | "date-passed";

export interface AgendaGiven {
  readonly id: string;
  readonly version: number;
  readonly days: readonly { readonly day: number; readonly sessions: readonly string[] }[];
}

export interface TrainingGiven {
  /** Whether there is such a programme. */
  readonly programmeKnown?: boolean;
  /** The agenda to be laid out; undefined where the programme's template has none. */
  readonly agenda?: AgendaGiven | undefined;
  /** Who takes part, by person: the application each was nominated in. */
  readonly participants?: Readonly<Record<Id, Id>>;
  /** The entry that a correction corrects. */
  readonly corrects?: Id | undefined;
}

export type TrainingResult = Decision<TrainingFact, TrainingCode>;
type Of<Type extends TrainingCommand["type"]> = Extract<TrainingCommand, { readonly type: Type }>;

const layOut = (
  { terms, dates }: Of<"lay-out-training">,
  { programmeKnown, agenda }: TrainingGiven,
): TrainingResult => {
  if (!programmeKnown) return refuse("programme-unknown");
  if (!agenda) return refuse("agenda-unknown", {}, "/agenda");
  if (!isZone(terms.zone)) return refuse("zone-unknown", { zone: terms.zone }, "/zone");
  if (terms.ends <= terms.begins) return refuse("hours-not-in-order", {}, "/ends");
  const fault = datesFault(dates, agenda.days.length);
  if (fault) return refuse(fault, { days: agenda.days.length }, "/dates");
  const days = agenda.days.map(({ day, sessions }, index) => ({
    day,
    ...timesOn(dates[index] ?? "", terms),
    sessions: [...sessions],
  }));
  const data = { ...terms, agenda: agenda.id, agendaVersion: agenda.version, days };
  return accept({ type: "scheduling.training-laid-out", data });
};

const idsOf = ({ trainingId, programmeId }: LaidOutTraining) => ({ trainingId, programmeId });

const held = (state: LaidOutTraining) => Object.entries(state.days).filter(([, { cancelled }]) => !cancelled);

/** How many whole days before the earlier of both dates it is said, so that people can tell notice from surprise. */
const noticeOf = (today: LocalDate, dates: readonly LocalDate[]): number => {
  const [first = today] = [...dates].sort();
  return Math.max(
    0,
    Math.round((milliseconds(`${first}T00:00:00.000Z`) - milliseconds(`${today}T00:00:00.000Z`)) / DAY),
  );
};

/** A day shows each date that it was moved from. */
export const MOST_MOVES = 50;

const moveDay = ({ day, to, reason }: Of<"move-training-day">, state: LaidOutTraining, now: string): TrainingResult => {
  const known = state.days[day];
  if (!known || known.cancelled) return refuse("day-unknown", { day }, "/day");
  if (known.date === to) return accept();
  if (!isLocalDate(to)) return refuse("date-malformed", {}, "/to");
  if (now >= known.startsAt) return refuse("day-begun", { day });
  if (held(state).some(([, { date }]) => date === to)) return refuse("date-taken", { date: to }, "/to");
  const times = timesOn(to, state);
  if (times.startsAt < now) return refuse("date-passed", { date: to }, "/to");
  if (known.moves >= MOST_MOVES) return refuse("day-moved-too-often", { day, most: MOST_MOVES });
  const noticeDays = noticeOf(localDateAt(now, state.zone), [known.date, to]);
  const data = { ...idsOf(state), day, from: known.date, ...times, noticeDays, reason };
  return accept({ type: "scheduling.training-day-moved", data });
};

const cancelDay = ({ day, reason }: Of<"cancel-training-day">, state: LaidOutTraining, now: string): TrainingResult => {
  const known = state.days[day];
  if (!known) return refuse("day-unknown", { day }, "/day");
  if (known.cancelled) return accept();
  if (now >= known.startsAt) return refuse("day-begun", { day });
  return accept({
    type: "scheduling.training-day-cancelled",
    data: { ...idsOf(state), day, date: known.date, reason },
  });
};

const daysAttended = (state: LaidOutTraining): readonly Trained[] => {
  const people = new Map<Id, Trained>();
  for (const [day] of held(state))
    for (const [personId, { applicationId, attended }] of Object.entries(state.attendance[Number(day)] ?? {})) {
      const before = people.get(personId)?.daysAttended ?? 0;
      people.set(personId, { applicationId, personId, daysAttended: before + (attended === "absent" ? 0 : 1) });
    }
  return [...people.values()];
};

/** It ends with its last day, whenever the machine notices (SCH-8); a training all of whose days were cancelled never was. */
const end = (state: LaidOutTraining, now: string): TrainingResult => {
  const dates = held(state).map(([, { date }]) => date);
  const at = overAt(dates, state.zone);
  if (at === null || now < at) return refuse("training-not-over");
  const lastDay = [...dates].sort().at(-1) ?? "";
  const data = {
    ...idsOf(state),
    agenda: state.agenda,
    lastDay,
    daysHeld: dates.length,
    people: [...daysAttended(state)],
  };
  return accept({ type: "scheduling.training-ended", data, happened: at });
};

const decide = (
  command: TrainingCommand,
  state: TrainingState,
  given: Circumstances & TrainingGiven,
): TrainingResult => {
  if (command.type === "lay-out-training") return state.status === "absent" ? layOut(command, given) : accept();
  if (state.status === "absent") return refuse("training-unknown");
  switch (command.type) {
    case "record-attendance":
      return recordAttendance(command, state, given);
    case "correct-attendance":
      return correctAttendance(command, state, given);
    case "end-training":
      return state.status === "ended" ? accept() : end(state, given.now);
    case "move-training-day":
      return state.status === "ended" ? refuse("training-ended") : moveDay(command, state, given.now);
    case "cancel-training-day":
      return state.status === "ended" ? refuse("training-ended") : cancelDay(command, state, given.now);
    default:
      return exhausted(command);
  }
};

export const trainingDecider: Decider<TrainingCommand, TrainingState, TrainingFact, TrainingCode, TrainingGiven> = {
  initial: absentTraining,
  decide,
  evolve: evolveTraining,
};
