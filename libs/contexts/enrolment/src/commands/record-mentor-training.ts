import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { IsInt, IsString, Length, Matches, Max, Min } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { MentorRequest, PREPARES_MENTORS } from "./mentor-request";

export class RecordMentorTrainingRequest extends MentorRequest {
  @IsString()
  @Length(1, LONGEST_LINE)
  training!: string;

  @IsInt()
  @Min(1)
  @Max(1_000)
  hours!: number;

  /** When it ended: an instant, or a local date with its zone. */
  @Matches(HAPPENED)
  happened!: string;
}

export const recordMentorTraining = command<RecordMentorTrainingRequest>({
  name: "record-mentor-training",
  summary: "Record a training that a mentor received",
  route: "POST /mentors/:mentorId/trainings",
  request: RecordMentorTrainingRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  command: ({ training, hours }): MentorProfileCommand => ({ type: "record-mentor-training", training, hours }),
  happened: ({ happened }) => happened,
});
