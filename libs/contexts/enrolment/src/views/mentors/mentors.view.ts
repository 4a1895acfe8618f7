import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { USUAL_CAPACITY } from "../../domain/mentor-profile/mentor-profile.policies";
import { plainName } from "../../domain/plain-name.policies";

type Heard = Extract<EnrolmentContract, { readonly type: `mentor-profile.${string}` }>;
type Said<Type extends Heard["type"]> = Extract<Heard, { readonly type: Type }>["data"];

/** A mentor of a programme: what they can do, what was seen of it, and how much more they can carry. */
export interface MentorDoc {
  readonly mentorId: Id;
  readonly programmeId: Id;
  readonly funder: Id;
  readonly organisationName: string;
  readonly personId: Id;
  /** Sealed tokens, as is the supervisor's name. */
  readonly name: string;
  readonly email: string;
  readonly skills: Said<"mentor-profile.skills-stated">["skills"];
  readonly observed: readonly (Pick<Said<"mentor-profile.observed">, "what" | "finding" | "note"> & {
    readonly happened: Happened;
  })[];
  readonly trained: readonly { readonly training: string; readonly hours: number; readonly happened: Happened }[];
  readonly supervisor: { readonly supervisorId: Id; readonly name: string } | null;
  readonly capacity: number;
  readonly relationships: readonly Id[];
}

const opened = ({ data, tenant }: Extract<Heard, { readonly type: "mentor-profile.opened" }>): MentorDoc => ({
  mentorId: data.mentorId,
  programmeId: data.programmeId,
  funder: tenant,
  organisationName: data.organisationName,
  personId: data.personId,
  name: data.name,
  email: data.email,
  skills: [],
  observed: [],
  trained: [],
  supervisor: null,
  capacity: USUAL_CAPACITY,
  relationships: [],
});

const project = (doc: MentorDoc | undefined, contract: Heard): MentorDoc | undefined => {
  if (contract.type === "mentor-profile.opened") return opened(contract);
  if (!doc) return undefined;
  const { happened } = contract;
  switch (contract.type) {
    case "mentor-profile.skills-stated":
      return { ...doc, skills: contract.data.skills };
    case "mentor-profile.observed": {
      const { what, finding, note } = contract.data;
      const seen = { what, finding, ...(note === undefined ? {} : { note }), happened };
      return { ...doc, observed: [...doc.observed, seen] };
    }
    case "mentor-profile.trained": {
      const { training, hours } = contract.data;
      return { ...doc, trained: [...doc.trained, { training, hours, happened }] };
    }
    case "mentor-profile.supervised": {
      const { supervisorId, supervisorName: name } = contract.data;
      return { ...doc, supervisor: { supervisorId, name } };
    }
    case "mentor-profile.capacity-set":
      return { ...doc, capacity: contract.data.to };
    case "mentor-profile.relationship-taken":
      return { ...doc, relationships: [...doc.relationships, contract.data.relationshipId] };
    case "mentor-profile.relationship-released": {
      const { relationshipId } = contract.data;
      return { ...doc, relationships: doc.relationships.filter((each) => each !== relationshipId) };
    }
    default:
      return exhausted(contract);
  }
};

export const mentorsView = view<MentorDoc, Heard>({
  name: "mentors",
  version: 3,
  reads: [
    "mentor-profile.opened",
    "mentor-profile.skills-stated",
    "mentor-profile.observed",
    "mentor-profile.trained",
    "mentor-profile.supervised",
    "mentor-profile.capacity-set",
    "mentor-profile.relationship-taken",
    "mentor-profile.relationship-released",
  ],
  keys: ({ data }) => [data.mentorId],
  project,
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: {
    programmeId: ({ programmeId }) => programmeId,
    organisation: ({ organisationName }) => plainName(organisationName),
    free: ({ capacity, relationships }) => capacity - relationships.length,
  },
  lists: [["programmeId", "free"]],
  history: true,
});
