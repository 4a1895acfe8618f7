import { command } from "@sankofa/kernel/manifest";
import { IsString, Length } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { MentorRequest, PREPARES_MENTORS } from "./mentor-request";
import { LONGEST_NAME } from "./request-patterns";

export class NameSupervisorRequest extends MentorRequest {
  @IsString()
  @Length(1, LONGEST_NAME)
  supervisorName!: string;
}

export const nameSupervisor = command<NameSupervisorRequest>({
  name: "name-supervisor",
  summary: "Name who supervises a mentor",
  route: "POST /mentors/:mentorId/supervisor",
  request: NameSupervisorRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  command: ({ supervisorName }): MentorProfileCommand => ({ type: "name-supervisor", supervisorName }),
});
