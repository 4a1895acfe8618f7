import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { MentorProfileFact } from "../domain/mentor-profile/mentor-profile.events";

/** What is said of a mentor, to our own rooms alone. */
export const mentorProfileOutbound: Outbound<MentorProfileFact, EnrolmentMessage> = {
  "enrolment.mentor-profile-opened": { inside: ({ data }) => ({ type: "mentor-profile.opened", data }), outside: null },
  "enrolment.mentor-profile-skills-stated": {
    inside: ({ data }) => ({ type: "mentor-profile.skills-stated", data }),
    outside: null,
  },
  "enrolment.mentor-profile-observed": {
    inside: ({ data }) => ({ type: "mentor-profile.observed", data }),
    outside: null,
  },
  "enrolment.mentor-profile-trained": {
    inside: ({ data }) => ({ type: "mentor-profile.trained", data }),
    outside: null,
  },
  "enrolment.mentor-profile-supervised": {
    inside: ({ data }) => ({ type: "mentor-profile.supervised", data }),
    outside: null,
  },
  "enrolment.mentor-profile-capacity-set": {
    inside: ({ data }) => ({ type: "mentor-profile.capacity-set", data }),
    outside: null,
  },
  "enrolment.mentor-profile-relationship-taken": {
    inside: ({ data }) => ({ type: "mentor-profile.relationship-taken", data }),
    outside: null,
  },
  "enrolment.mentor-profile-relationship-released": {
    inside: ({ data }) => ({ type: "mentor-profile.relationship-released", data }),
    outside: null,
  },
};
