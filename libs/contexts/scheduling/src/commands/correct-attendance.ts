import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsInt, IsString, Length, Matches, Min } from "class-validator";
import type { TrainingCommand } from "../domain/training/training.decide";
import { ATTENDED, type Attended } from "../domain/training/training.events";
import { training } from "../domain/training/training.noun";
import { trainingsView } from "../views/trainings/trainings.view";

export class CorrectAttendanceRequest {
  @Matches(ID)
  trainingId!: string;

  /** The day's number in the agenda. */
  @IsInt()
  @Min(1)
  day!: number;

  @Matches(ID)
  personId!: string;

  @IsIn(ATTENDED)
  attended!: Attended;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const correctAttendance = command<CorrectAttendanceRequest>({
  name: "correct-attendance",
  summary: "Correct whether somebody was there on a day of a training; the first entry stays readable",
  route: "POST /trainings/:trainingId/attendance-corrections",
  request: CorrectAttendanceRequest,
  allow: ["coordinator", "programme-manager"],
  noun: training,
  id: ({ trainingId }) => trainingId,
  given: async ({ trainingId, day, personId }, around) => {
    const marks = (await around.lookup(trainingsView, trainingId))?.marks ?? [];
    return { corrects: marks.find((mark) => mark.day === day && mark.personId === personId)?.factId };
  },
  command: ({ day, personId, attended, reason }): TrainingCommand => ({
    type: "correct-attendance",
    day,
    personId,
    attended,
    reason,
  }),
});
