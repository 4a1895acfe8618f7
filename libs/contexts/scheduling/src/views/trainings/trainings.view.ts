import type { LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { overAt } from "../../domain/training/training.dates.policies";
import type { TrainingDoc, TrainingHeard } from "./trainings.doc";
import { projectTraining } from "./trainings.project";

const datesLeft = (doc: TrainingDoc): readonly LocalDate[] =>
  doc.days.filter(({ cancelled }) => cancelled === null).map(({ date }) => date);

export const trainingsView = view<TrainingDoc, TrainingHeard>({
  name: "trainings",
  version: 2,
  reads: [
    "training.laid-out",
    "training.day-moved",
    "training.day-cancelled",
    "training.attendance-recorded",
    "training.attendance-corrected",
    "training.ended",
  ],
  keys: (contract) => [contract.data.trainingId],
  project: projectTraining,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {
    programmeId: (doc) => doc.programmeId,
    startsAt: (doc) => doc.days[0]?.startsAt ?? null,
    overAt: (doc) => (doc.status === "ended" ? null : overAt(datesLeft(doc), doc.zone)),
  },
  lists: [["programmeId", "startsAt"]],
  history: true,
});
