import { accept, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { startOfDay } from "@sankofa/kernel/time";
import type { Attended, TrainingFact } from "./training.events";
import type { LaidOutTraining } from "./training.state";

export type AttendanceCommand =
  | {
      readonly type: "record-attendance";
      readonly day: number;
      readonly marks: readonly { readonly personId: Id; readonly attended: Attended }[];
    }
  | {
      readonly type: "correct-attendance";
      readonly day: number;
      readonly personId: Id;
      readonly attended: Attended;
      readonly reason: string;
    };

export type AttendanceCode =
  | "day-unknown"
  | "day-not-begun"
  | "person-not-nominated"
  | "attendance-recorded"
  | "attendance-unknown"
  | "attendance-corrected-too-often";

interface AttendanceGiven {
  readonly now: string;
  readonly participants?: Readonly<Record<Id, Id>>;
  readonly corrects?: Id | undefined;
}

type Result = Decision<TrainingFact, AttendanceCode>;
type Of<Type extends AttendanceCommand["type"]> = Extract<AttendanceCommand, { readonly type: Type }>;

/** A day's register, as far as it is known; what was said before is corrected with its reason, never written over (GEN-2). */
export const recordAttendance = (
  { day, marks }: Of<"record-attendance">,
  state: LaidOutTraining,
  { now, participants = {} }: AttendanceGiven,
): Result => {
  const known = state.days[day];
  if (!known || known.cancelled) return refuse("day-unknown", { day }, "/day");
  const { zone, trainingId, programmeId } = state;
  if (now < startOfDay(known.date, zone)) return refuse("day-not-begun", { day, date: known.date });
  const before = state.attendance[day] ?? {};
  const facts: TrainingFact[] = [];
  for (const [index, { personId, attended }] of marks.entries()) {
    const recorded = before[personId];
    if (recorded?.attended === attended) continue;
    if (recorded) return refuse("attendance-recorded", { day }, `/marks/${index}`);
    const applicationId = participants[personId];
    if (applicationId === undefined) return refuse("person-not-nominated", {}, `/marks/${index}/personId`);
    facts.push({
      type: "scheduling.training-attendance-recorded",
      data: { trainingId, programmeId, day, date: known.date, applicationId, personId, attended },
      happened: `${known.date}[${zone}]`,
    });
  }
  return accept(...facts);
};

/** A register shows what stood before each correction of somebody's day. */
export const MOST_CORRECTIONS = 20;

export const correctAttendance = (
  { day, personId, attended, reason }: Of<"correct-attendance">,
  state: LaidOutTraining,
  { corrects }: AttendanceGiven,
): Result => {
  const known = state.days[day];
  const mark = state.attendance[day]?.[personId];
  if (!known || !mark) return refuse("attendance-unknown", { day }, "/personId");
  if (mark.attended === attended) return accept();
  if (corrects === undefined) return refuse("attendance-unknown", { day }, "/personId");
  if (mark.corrections >= MOST_CORRECTIONS)
    return refuse("attendance-corrected-too-often", { day, most: MOST_CORRECTIONS });
  const { trainingId, programmeId, zone } = state;
  const of = { trainingId, programmeId, day, date: known.date, applicationId: mark.applicationId, personId };
  return accept({
    type: "scheduling.training-attendance-corrected",
    data: { ...of, attended, corrects, was: mark.attended, reason },
    happened: `${known.date}[${zone}]`,
  });
};
