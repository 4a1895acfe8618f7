import type { Surroundings } from "@sankofa/kernel/manifest";
import { mentorProfile } from "../domain/mentor-profile/mentor-profile.decide";
import { promisedPlacesView } from "../views/mentors/promised-places.view";
import { NO_PROMISES, promisedBeside } from "@sankofa/contracts/promises";

/** How many places of a mentor decisions have promised to others than an application. */
export const promisedToOthers = async (
  mentorId: string,
  around: Surroundings,
  applicationId?: string,
): Promise<number> => {
  const mentor = await around.state(mentorProfile, mentorId);
  const programmeId = mentor.status === "open" ? mentor.programmeId : "";
  return promisedBeside((await around.lookup(promisedPlacesView, programmeId)) ?? NO_PROMISES, mentorId, applicationId);
};
