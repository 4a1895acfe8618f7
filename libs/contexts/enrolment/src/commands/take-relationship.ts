import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { mentoredRelationshipsView } from "../views/mentors/mentored-relationships.view";
import { promisedToOthers } from "./promised-places";
import { MentorRequest, PREPARES_MENTORS } from "./mentor-request";

export class TakeRelationshipRequest extends MentorRequest {
  @Matches(ID)
  relationshipId!: string;
}

export const takeRelationship = command<TakeRelationshipRequest>({
  name: "take-relationship",
  summary: "Give a relationship to a mentor who can carry one more",
  route: "POST /mentors/:mentorId/relationships",
  request: TakeRelationshipRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  given: async ({ mentorId, relationshipId }, around) => {
    const known = await around.lookup(mentoredRelationshipsView, relationshipId);
    return {
      relationshipIn: known?.programmeId,
      over: known?.ended ?? false,
      carriedBy: known?.carriers[0],
      promised: await promisedToOthers(mentorId, around, known?.applicationId),
    };
  },
  command: ({ relationshipId }): MentorProfileCommand => ({ type: "take-relationship", relationshipId }),
});
