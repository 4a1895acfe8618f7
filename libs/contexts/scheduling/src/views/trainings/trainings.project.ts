import { exhausted } from "@sankofa/kernel/decision";
import type { TrainingDayDoc, TrainingDoc, TrainingHeard } from "./trainings.doc";

type Marking = Extract<
  TrainingHeard,
  { readonly type: "training.attendance-recorded" | "training.attendance-corrected" }
>;

const marked = (doc: TrainingDoc, contract: Marking): TrainingDoc => {
  const { day, personId, applicationId, attended } = contract.data;
  const corrected =
    contract.type === "training.attendance-corrected" ? { was: contract.data.was, reason: contract.data.reason } : null;
  const others = doc.marks.filter((mark) => mark.day !== day || mark.personId !== personId);
  return { ...doc, marks: [...others, { day, personId, applicationId, attended, factId: contract.id, corrected }] };
};

const withDay = (doc: TrainingDoc, day: number, change: (known: TrainingDayDoc) => TrainingDayDoc): TrainingDoc => ({
  ...doc,
  days: doc.days.map((known) => (known.day === day ? change(known) : known)),
});

/** A training after a contract. */
export const projectTraining = (doc: TrainingDoc | undefined, contract: TrainingHeard): TrainingDoc | undefined => {
  if (contract.type === "training.laid-out") {
    const { trainingId, programmeId, agenda, zone, place = null, link = null, days } = contract.data;
    return {
      funder: contract.tenant,
      trainingId,
      programmeId,
      agenda,
      status: "laid-out",
      zone,
      place,
      link,
      days: days.map((day) => ({ ...day, cancelled: null, moves: [] })),
      marks: [],
    };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "training.day-moved": {
      const { day, from, date, startsAt, endsAt, noticeDays, reason } = contract.data;
      return withDay(doc, day, (known) => ({
        ...known,
        date,
        startsAt,
        endsAt,
        moves: [...known.moves, { from, noticeDays, reason }],
      }));
    }
    case "training.day-cancelled": {
      const { day, reason } = contract.data;
      return withDay(doc, day, (known) => ({ ...known, cancelled: reason }));
    }
    case "training.attendance-recorded":
    case "training.attendance-corrected":
      return marked(doc, contract);
    case "training.ended":
      return { ...doc, status: "ended" };
    default:
      return exhausted(contract);
  }
};
