import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import {
  CHANGES_PROMISES,
  NO_PROMISES,
  promisedBeside,
  promisedBy,
  withPromises,
  type ChangesPromises,
  type Promises,
} from "@sankofa/contracts/promises";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";
import { USUAL_CAPACITY } from "../../domain/match-proposal/match-proposal.policies";

type OfMentors = Extract<
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

type Heard = OfMentors | ChangesPromises;

/** A mentor as far as a proposal looks at them: no name, for the organisation is what is matched. */
export interface MatchMentor {
  readonly mentorId: Id;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly capacity: number;
  readonly taken: number;
}

/** All mentors of a programme together: a proposal ranks them against each other. */
export interface MatchMentors extends Promises {
  readonly funder: Id;
  readonly programmeId: Id;
  readonly mentors: readonly MatchMentor[];
}

const changed = (mentors: readonly MatchMentor[], mentorId: Id, change: Partial<MatchMentor>): readonly MatchMentor[] =>
  mentors.map((each) => (each.mentorId === mentorId ? { ...each, ...change } : each));

const projected = (mentors: readonly MatchMentor[], { type, data }: OfMentors): readonly MatchMentor[] => {
  const { mentorId } = data;
  switch (type) {
    case "mentor-profile.opened":
      return [
        ...mentors,
        { mentorId, organisation: data.organisationName, areas: [], capacity: USUAL_CAPACITY, taken: 0 },
      ];
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

const isOfMentors = (contract: Heard): contract is OfMentors => contract.type.startsWith("mentor-profile.");
const isOfPromises = (contract: Heard): contract is ChangesPromises =>
  CHANGES_PROMISES.some((type) => type === contract.type);
const promisesOf = ({ promised, running }: Promises = NO_PROMISES): Promises => ({ promised, running });

/** A mentor as other mentees find them: what they carry, and what is promised to anybody but this one. */
export const takenBeside = (doc: MatchMentors, { mentorId, taken }: MatchMentor, applicationId?: Id): number =>
  taken + promisedBeside(doc, mentorId, applicationId);

/** Who has no place left for an application, whose own promise takes none. */
export const fullFor = (doc: MatchMentors | undefined, applicationId: Id): readonly Id[] =>
  (doc?.mentors ?? [])
    .filter((mentor) => doc !== undefined && takenBeside(doc, mentor, applicationId) >= mentor.capacity)
    .map(({ mentorId }) => mentorId);

/** Whether an application was promised a place when as many as there are had been promised to others before it. */
export const cameTooLate = (doc: MatchMentors | undefined, mentorId: Id, applicationId: Id): boolean => {
  const mentor = doc?.mentors.find((each) => each.mentorId === mentorId);
  const begun = doc?.running.some((each) => each.applicationId === applicationId);
  // What has begun is carried on with: nobody takes a running relationship apart.
  if (!doc || !mentor || begun) return false;
  return mentor.taken + promisedBy(doc, mentorId).indexOf(applicationId) >= mentor.capacity;
};

export const matchMentorsView = view<MatchMentors, Heard>({
  name: "match-mentors",
  version: 4,
  reads: ["mentor-profile.opened", "mentor-profile.skills-stated", "mentor-profile.capacity-set", ...CHANGES_PROMISES],
  keys: ({ data }) => [data.programmeId],
  project: (doc, contract, programmeId) => ({
    funder: contract.tenant,
    programmeId,
    mentors: isOfMentors(contract) ? projected(doc?.mentors ?? [], contract) : (doc?.mentors ?? []),
    ...(isOfPromises(contract) ? withPromises(doc ?? NO_PROMISES, contract) : promisesOf(doc)),
  }),
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {},
  history: false,
});
