import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsInt, IsString, Length, Matches, Min } from "class-validator";
import type { TrainingCommand } from "../domain/training/training.decide";
import { training } from "../domain/training/training.noun";

export class CancelTrainingDayRequest {
  @Matches(ID)
  trainingId!: string;

  /** The day's number in the agenda. */
  @IsInt()
  @Min(1)
  day!: number;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const cancelTrainingDay = command<CancelTrainingDayRequest>({
  name: "cancel-training-day",
  summary: "Cancel a day of a training, with the reason",
  route: "POST /trainings/:trainingId/cancellations",
  request: CancelTrainingDayRequest,
  allow: ["coordinator", "programme-manager"],
  noun: training,
  id: ({ trainingId }) => trainingId,
  command: ({ day, reason }): TrainingCommand => ({ type: "cancel-training-day", day, reason }),
});
