import { exhausted } from "@sankofa/kernel/decision";
import type { MentorProfileFact } from "./mentor-profile.events";
import { USUAL_CAPACITY } from "./mentor-profile.policies";

type DataOf<Type extends MentorProfileFact["type"]> = Extract<MentorProfileFact, { readonly type: Type }>["data"];

export interface Mentor {
  readonly status: "open";
  readonly mentorId: string;
  readonly programmeId: string;
  readonly organisationName: string;
  readonly skills: DataOf<"enrolment.mentor-profile-skills-stated">["skills"];
  readonly observed: readonly Pick<DataOf<"enrolment.mentor-profile-observed">, "what" | "finding" | "note">[];
  readonly trained: readonly Pick<DataOf<"enrolment.mentor-profile-trained">, "training" | "hours">[];
  readonly capacity: number;
  /** The relationships the mentor carries now. */
  readonly taken: readonly string[];
}

export type MentorState = { readonly status: "absent" } | Mentor;

const after = (
  state: Mentor,
  fact: Exclude<MentorProfileFact, { readonly type: "enrolment.mentor-profile-opened" }>,
): Mentor => {
  switch (fact.type) {
    case "enrolment.mentor-profile-skills-stated":
      return { ...state, skills: fact.data.skills };
    case "enrolment.mentor-profile-observed": {
      const { what, finding, note } = fact.data;
      return { ...state, observed: [...state.observed, { what, finding, ...(note === undefined ? {} : { note }) }] };
    }
    case "enrolment.mentor-profile-trained": {
      const { training, hours } = fact.data;
      return { ...state, trained: [...state.trained, { training, hours }] };
    }
    case "enrolment.mentor-profile-supervised":
      return state;
    case "enrolment.mentor-profile-capacity-set":
      return { ...state, capacity: fact.data.to };
    case "enrolment.mentor-profile-relationship-taken":
      return { ...state, taken: [...state.taken, fact.data.relationshipId] };
    case "enrolment.mentor-profile-relationship-released":
      return { ...state, taken: state.taken.filter((each) => each !== fact.data.relationshipId) };
    default:
      return exhausted(fact);
  }
};

export const evolve = (state: MentorState, fact: MentorProfileFact): MentorState => {
  if (fact.type !== "enrolment.mentor-profile-opened") return state.status === "absent" ? state : after(state, fact);
  const { mentorId, programmeId, organisationName } = fact.data;
  const nothing = { skills: [], observed: [], trained: [], taken: [] };
  return { status: "open", mentorId, programmeId, organisationName, ...nothing, capacity: USUAL_CAPACITY };
};
