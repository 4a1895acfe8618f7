import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { FINDINGS, OBSERVATIONS } from "../domain/mentor-profile/mentor-profile.policies";
import { MentorRequest, PREPARES_MENTORS } from "./mentor-request";

export class ObserveMentorRequest extends MentorRequest {
  @IsIn(OBSERVATIONS)
  what!: (typeof OBSERVATIONS)[number];

  @IsIn(FINDINGS)
  finding!: (typeof FINDINGS)[number];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;

  /** When it was looked at: an instant, or a local date with its zone. */
  @Matches(HAPPENED)
  happened!: string;
}

export const observeMentor = command<ObserveMentorRequest>({
  name: "observe-mentor",
  summary: "Record what was seen in a mentor's papers, references or mock facilitation",
  route: "POST /mentors/:mentorId/observations",
  request: ObserveMentorRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  command: ({ what, finding, note }): MentorProfileCommand => ({ type: "observe-mentor", what, finding, note }),
  happened: ({ happened }) => happened,
});
