import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { MentorRequest, PREPARES_MENTORS } from "./mentor-request";

export class ReleaseRelationshipRequest extends MentorRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

/** The relationship goes on: another mentor can be given it from then on. */
export const releaseRelationship = command<ReleaseRelationshipRequest>({
  name: "release-relationship",
  summary: "Take a relationship back from the mentor who carries it",
  route: "POST /mentors/:mentorId/released-relationships",
  request: ReleaseRelationshipRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  command: ({ relationshipId, reason }): MentorProfileCommand => ({ type: "release-mentor", relationshipId, reason }),
});
