import { command } from "@sankofa/kernel/manifest";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { mentoredRelationshipsView } from "../views/mentors/mentored-relationships.view";
import { TakeRelationshipRequest } from "./take-relationship";

export class LapseTakingRequest extends TakeRelationshipRequest {}

export const lapseTaking = command<LapseTakingRequest>({
  name: "lapse-taking",
  summary: "Give a mentor the place back where another was given the relationship before, or it had ended before",
  route: "POST /mentors/:mentorId/lapsed-relationships",
  request: LapseTakingRequest,
  allow: [],
  platformOnly: true,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  given: async ({ relationshipId }, around) => {
    const known = await around.lookup(mentoredRelationshipsView, relationshipId);
    return { over: known?.ended ?? false, carriedBy: known?.carriers[0] };
  },
  command: ({ relationshipId }): MentorProfileCommand => ({ type: "lapse-taking", relationshipId }),
});
