import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

export interface DayAhead {
  readonly trainingId: Id;
  readonly day: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly cancelled: boolean;
  /** How often it was changed: calendars outside take the higher one for the later word. */
  readonly changes: number;
  readonly changed: Instant;
}

/**
 * When a programme's people are trained, and nothing else of the training: those who come belong to an application or a
 * relationship, and have no reach into the programme where the registers are.
 */
export interface TrainingCalendar {
  readonly funder: Id;
  readonly programmeId: Id;
  readonly days: readonly DayAhead[];
}

type Heard = Extract<
  SchedulingContract,
  { readonly type: "training.laid-out" | "training.day-moved" | "training.day-cancelled" }
>;

const changed = (
  doc: TrainingCalendar,
  { data, recorded }: Heard,
  day: number,
  change: Partial<DayAhead>,
): TrainingCalendar => ({
  ...doc,
  days: doc.days.map((each) =>
    each.trainingId === data.trainingId && each.day === day
      ? { ...each, ...change, changes: each.changes + 1, changed: recorded }
      : each,
  ),
});

const project = (doc: TrainingCalendar | undefined, contract: Heard): TrainingCalendar | undefined => {
  if (contract.type === "training.laid-out") {
    const { trainingId, programmeId, zone, place = null, link = null, days } = contract.data;
    const laidOut = days.map(({ day, startsAt, endsAt }) => ({
      ...{ trainingId, day, startsAt, endsAt, zone, place, link },
      cancelled: false,
      changes: 0,
      changed: contract.recorded,
    }));
    return { funder: contract.tenant, programmeId, days: [...(doc?.days ?? []), ...laidOut] };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "training.day-moved": {
      const { day, startsAt, endsAt } = contract.data;
      return changed(doc, contract, day, { startsAt, endsAt });
    }
    case "training.day-cancelled":
      return changed(doc, contract, contract.data.day, { cancelled: true });
    default:
      return exhausted(contract);
  }
};

export const trainingCalendarView = view<TrainingCalendar, Heard>({
  name: "training-calendar",
  version: 2,
  reads: ["training.laid-out", "training.day-moved", "training.day-cancelled"],
  keys: ({ data }) => [data.programmeId],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {},
  history: true,
  tenantWide: true,
});
