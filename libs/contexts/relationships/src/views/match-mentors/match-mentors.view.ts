import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<
  EnrolmentContract,
  {
    readonly type:
      | "mentor-profile.opened"
      | "mentor-profile.skills-stated"
      | "mentor-profile.capacity-set"
      | "mentor-profile.relationship-taken"
      | "mentor-profile.relationship-released";
  }
>;

/** A mentor as far as a proposal looks at them: no name, for the organisation is what is matched. */
export interface MatchMentor {
  readonly mentorId: Id;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly capacity: number;
  readonly taken: number;
}

/** All mentors of a programme together: a proposal ranks them against each other. */
export interface MatchMentors {
  readonly funder: Id;
  readonly programmeId: Id;
  readonly mentors: readonly MatchMentor[];
}

const changed = (mentors: readonly MatchMentor[], mentorId: Id, change: Partial<MatchMentor>): readonly MatchMentor[] =>
  mentors.map((each) => (each.mentorId === mentorId ? { ...each, ...change } : each));

const projected = (mentors: readonly MatchMentor[], { type, data }: Heard): readonly MatchMentor[] => {
  const { mentorId } = data;
  switch (type) {
    case "mentor-profile.opened":
      return [...mentors, { mentorId, organisation: data.organisationName, areas: [], capacity: 0, taken: 0 }];
    case "mentor-profile.skills-stated":
      return changed(mentors, mentorId, { areas: data.skills.map(({ skill }) => skill) });
    case "mentor-profile.capacity-set":
      return changed(mentors, mentorId, { capacity: data.to });
    case "mentor-profile.relationship-taken":
    case "mentor-profile.relationship-released":
      return changed(mentors, mentorId, { taken: data.taken });
    default:
      return exhausted(type);
  }
};

export const matchMentorsView = view<MatchMentors, Heard>({
  name: "match-mentors",
  version: 1,
  reads: [
    "mentor-profile.opened",
    "mentor-profile.skills-stated",
    "mentor-profile.capacity-set",
    "mentor-profile.relationship-taken",
    "mentor-profile.relationship-released",
  ],
  keys: ({ data }) => [data.programmeId],
  project: (doc, contract, programmeId) => ({
    funder: contract.tenant,
    programmeId,
    mentors: projected(doc?.mentors ?? [], contract),
  }),
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {},
  history: false,
});
