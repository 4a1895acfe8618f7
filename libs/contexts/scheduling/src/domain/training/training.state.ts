import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Instant, LocalDate } from "@sankofa/kernel/time";
import type { Attended, LaidOut, TrainingFact } from "./training.events";

export interface TrainingDay {
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelled: boolean;
  readonly moves: number;
}

export interface Mark {
  readonly applicationId: Id;
  readonly attended: Attended;
  readonly corrections: number;
}

/** What was recorded of a day, by person. */
export type Register = Readonly<Record<Id, Mark>>;

export interface LaidOutTraining extends Pick<
  LaidOut,
  "trainingId" | "programmeId" | "agenda" | "zone" | "begins" | "ends"
> {
  readonly status: "laid-out" | "ended";
  readonly days: Readonly<Record<number, TrainingDay>>;
  readonly attendance: Readonly<Record<number, Register>>;
}

export type TrainingState = { readonly status: "absent" } | LaidOutTraining;

export const absentTraining: TrainingState = { status: "absent" };

export const trainingScope = (state: TrainingState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : { funder: tenant, programme: state.programmeId };

const laidOut = ({ trainingId, programmeId, agenda, zone, begins, ends, days }: LaidOut): LaidOutTraining => ({
  status: "laid-out",
  trainingId,
  programmeId,
  agenda,
  zone,
  begins,
  ends,
  days: Object.fromEntries(
    days.map(({ day, date, startsAt, endsAt }) => [day, { date, startsAt, endsAt, cancelled: false, moves: 0 }]),
  ),
  attendance: {},
});

const withDay = (state: LaidOutTraining, day: number, changes: Partial<TrainingDay>): LaidOutTraining => {
  const known = state.days[day];
  return known ? { ...state, days: { ...state.days, [day]: { ...known, ...changes } } } : state;
};

export const evolveTraining = (state: TrainingState, fact: TrainingFact): TrainingState => {
  if (fact.type === "scheduling.training-laid-out") return laidOut(fact.data);
  // Part of a history may begin later: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "scheduling.training-day-moved": {
      const { day, date, startsAt, endsAt } = fact.data;
      const moves = (state.days[day]?.moves ?? 0) + 1;
      return withDay(state, day, { date, startsAt, endsAt, moves });
    }
    case "scheduling.training-day-cancelled":
      return withDay(state, fact.data.day, { cancelled: true });
    case "scheduling.training-attendance-recorded":
    case "scheduling.training-attendance-corrected": {
      const { day, personId, applicationId, attended } = fact.data;
      const before = state.attendance[day];
      const corrections =
        fact.type === "scheduling.training-attendance-corrected" ? (before?.[personId]?.corrections ?? 0) + 1 : 0;
      const register = { ...before, [personId]: { applicationId, attended, corrections } };
      return { ...state, attendance: { ...state.attendance, [day]: register } };
    }
    case "scheduling.training-ended":
      return { ...state, status: "ended" };
    default:
      return exhausted(fact);
  }
};
