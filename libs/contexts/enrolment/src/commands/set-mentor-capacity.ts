import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsInt, IsString, Length, Max, Min } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { promisedToOthers } from "./promised-places";
import { MentorRequest, PREPARES_MENTORS } from "./mentor-request";

export class SetMentorCapacityRequest extends MentorRequest {
  @IsInt()
  @Min(0)
  @Max(50)
  to!: number;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const setMentorCapacity = command<SetMentorCapacityRequest>({
  name: "set-mentor-capacity",
  summary: "Say how many relationships a mentor can carry at once",
  route: "POST /mentors/:mentorId/capacity",
  request: SetMentorCapacityRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  given: async ({ mentorId }, around) => ({ promised: await promisedToOthers(mentorId, around) }),
  command: ({ to, reason }): MentorProfileCommand => ({ type: "set-mentor-capacity", to, reason }),
});
