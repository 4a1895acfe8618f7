import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Matches, Min, ValidateNested } from "class-validator";
import type { TrainingCommand } from "../domain/training/training.decide";
import { ATTENDED, type Attended } from "../domain/training/training.events";
import { training } from "../domain/training/training.noun";
import { knownParticipantsView } from "../views/known-participants/known-participants.view";

const MOST_MARKS = 500;

class MarkRequest {
  @Matches(ID)
  personId!: string;

  @IsIn(ATTENDED)
  attended!: Attended;
}

export class RecordAttendanceRequest {
  @Matches(ID)
  trainingId!: string;

  /** The day's number in the agenda. */
  @IsInt()
  @Min(1)
  day!: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MARKS)
  @ValidateNested({ each: true })
  @Type(() => MarkRequest)
  marks!: MarkRequest[];
}

export const recordAttendance = command<RecordAttendanceRequest>({
  name: "record-attendance",
  summary: "Record who was there on a day of a training",
  route: "POST /trainings/:trainingId/attendance",
  request: RecordAttendanceRequest,
  allow: ["coordinator", "programme-manager"],
  noun: training,
  id: ({ trainingId }) => trainingId,
  given: async ({ trainingId, marks }, around) => {
    const state = await around.state(training, trainingId);
    const found = await Promise.all(marks.map(({ personId }) => around.lookup(knownParticipantsView, personId)));
    const own = found.flatMap((doc) =>
      doc && state.status !== "absent" && doc.programmeId === state.programmeId
        ? [[doc.personId, doc.applicationId] as const]
        : [],
    );
    return { participants: Object.fromEntries(own) };
  },
  command: ({ day, marks }): TrainingCommand => ({
    type: "record-attendance",
    day,
    marks: marks.map(({ personId, attended }) => ({ personId, attended })),
  }),
});
