import { deadline } from "@sankofa/kernel/process";
import type { TrainingDoc } from "../../views/trainings/trainings.doc";
import { trainingsView } from "../../views/trainings/trainings.view";

/** The last day of a training has passed by its own calendar: it has ended, and what follows on it may begin. */
export const whenTrainingIsOverThenEnd = deadline<TrainingDoc>({
  name: "when-training-is-over-then-end",
  view: trainingsView.name,
  dueIndex: "overAt",
  then: ({ trainingId }) => [{ command: "scheduling.end-training", request: { trainingId } }],
});
