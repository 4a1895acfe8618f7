import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { IsEmail, IsString, Length, Matches, MaxLength } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { programme } from "../domain/programme/programme.decide";
import { underProgramme } from "./find-terms";
import { PREPARES_MENTORS } from "./mentor-request";
import { LONGEST_EMAIL, LONGEST_NAME } from "./request-patterns";

export class OpenMentorProfileRequest {
  @Matches(ID)
  programmeId!: string;

  /** The organisation the mentor works for. */
  @IsString()
  @Length(1, LONGEST_LINE)
  organisationName!: string;

  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  @IsEmail()
  @MaxLength(LONGEST_EMAIL)
  email!: string;
}

export const openMentorProfile = command<OpenMentorProfileRequest>({
  name: "open-mentor-profile",
  summary: "Take somebody up as a mentor of a programme, to be looked at, trained and given relationships",
  route: "POST /programmes/:programmeId/mentors",
  request: OpenMentorProfileRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  // The same person in the same programme is the same mentor.
  id: ({ programmeId, email }, around) =>
    around.reservationId("mentor", `${programmeId} ${email.trim().toLowerCase()}`),
  under: underProgramme,
  given: async ({ programmeId }, around) => ({ programme: (await around.state(programme, programmeId)).status }),
  command: async ({ programmeId, organisationName, name, email }, around): Promise<MentorProfileCommand> => ({
    type: "open-mentor-profile",
    mentorId: await around.reservationId("mentor", `${programmeId} ${email.trim().toLowerCase()}`),
    programmeId,
    organisationName,
    name,
    email,
  }),
});
