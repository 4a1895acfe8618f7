import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<EnrolmentContract, { readonly type: "mentor-profile.relationship-taken" }>;

/** GEN-4: two mentors who are given one relationship at the same moment are told apart by the log. */
export const whenRelationshipTakenThenLapse = process<Heard>({
  name: "when-relationship-taken-then-lapse",
  hears: ["mentor-profile.relationship-taken"],
  then: ({ data: { mentorId, relationshipId } }) => [
    { command: "enrolment.lapse-taking", request: { mentorId, relationshipId } },
  ],
});
