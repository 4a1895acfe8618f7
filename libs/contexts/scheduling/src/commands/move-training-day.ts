import { command } from "@sankofa/kernel/manifest";
import { ID, LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsInt, IsString, Length, Matches, Min } from "class-validator";
import type { TrainingCommand } from "../domain/training/training.decide";
import { training } from "../domain/training/training.noun";

export class MoveTrainingDayRequest {
  @Matches(ID)
  trainingId!: string;

  /** The day's number in the agenda. */
  @IsInt()
  @Min(1)
  day!: number;

  @Matches(LOCAL_DATE)
  to!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const moveTrainingDay = command<MoveTrainingDayRequest>({
  name: "move-training-day",
  summary: "Move a day of a training to another date, with the reason",
  route: "POST /trainings/:trainingId/moves",
  request: MoveTrainingDayRequest,
  allow: ["coordinator", "programme-manager"],
  noun: training,
  id: ({ trainingId }) => trainingId,
  command: ({ day, to, reason }): TrainingCommand => ({ type: "move-training-day", day, to, reason }),
});
