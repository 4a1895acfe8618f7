import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { mentoredRelationshipsView } from "../views/mentors/mentored-relationships.view";

export class ReleaseMentorRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

/**
 * Who carries the relationship is known by then: it was given long before it ends. Where nobody does, for the place was
 * given back already or none was taken, the relationship's own id names no mentor, and there is nothing to give back.
 */
export const releaseMentor = command<ReleaseMentorRequest>({
  name: "release-mentor",
  summary: "Give a mentor the place back that an ended relationship took",
  route: "POST /relationships/:relationshipId/mentor/release",
  request: ReleaseMentorRequest,
  allow: [],
  platformOnly: true,
  noun: mentorProfile,
  id: async ({ relationshipId }, around) => {
    const known = await around.lookup(mentoredRelationshipsView, relationshipId);
    return known ? (known.carriers[0] ?? relationshipId) : "";
  },
  command: ({ relationshipId, reason }): MentorProfileCommand => ({ type: "release-mentor", relationshipId, reason }),
});
