import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { TrainingCommand } from "../domain/training/training.decide";
import { training } from "../domain/training/training.noun";

export class EndTrainingRequest {
  @Matches(ID)
  trainingId!: string;
}

export const endTraining = command<EndTrainingRequest>({
  name: "end-training",
  summary: "Say that the last day of a training has passed",
  route: "POST /trainings/:trainingId/ending",
  request: EndTrainingRequest,
  allow: [],
  platformOnly: true,
  noun: training,
  id: ({ trainingId }) => trainingId,
  command: (): TrainingCommand => ({ type: "end-training" }),
});
