import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";
import type { KnownRelationship } from "../known-relationships/known-relationships.view";

/** Somebody a pair may meet with: on which side, and as what. */
export interface PersonAround {
  readonly personId: Id;
  readonly programmeId: Id;
  readonly side: "mentor" | "mentee";
  /** A duty in the relationship, the role they were nominated for, or `mentor`. */
  readonly part: string;
  /** A sealed token. */
  readonly name: string;
  /** Somebody else has taken over, or the mentor carries the relationship no longer. */
  readonly left: boolean;
}

/**
 * Who is known around one thing: of an organisation whom it nominated, of a relationship whose duties were named and which
 * mentors carry it, of a mentor's profile the mentor.
 */
export interface PeopleAround {
  readonly funder: Id;
  readonly people: readonly PersonAround[];
  readonly mentors: readonly { readonly mentorId: Id; readonly left: boolean }[];
}

type Heard = Extract<
  EnrolmentContract | RelationshipsContract,
  {
    readonly type:
      | "participant.nominated"
      | "participant.replaced"
      | "mentor-profile.opened"
      | "mentor-profile.relationship-taken"
      | "mentor-profile.relationship-released"
      | "relationship.contact-named";
  }
>;

const keyOf = ({ type, data }: Heard): Id => {
  switch (type) {
    case "participant.nominated":
    case "participant.replaced":
      return data.organisationId;
    case "mentor-profile.opened":
      return data.mentorId;
    case "mentor-profile.relationship-taken":
    case "mentor-profile.relationship-released":
    case "relationship.contact-named":
      return data.relationshipId;
    default:
      return exhausted(type);
  }
};

const isPart = (one: PersonAround, other: PersonAround): boolean =>
  one.personId === other.personId &&
  one.programmeId === other.programmeId &&
  one.side === other.side &&
  one.part === other.part;

/** With somebody in a part, and without whoever had it before where somebody takes over. */
const withPerson = (doc: PeopleAround, person: PersonAround, replaced?: Id): PeopleAround => {
  const others = doc.people.filter((each) => !isPart(each, person));
  const leaves = (each: PersonAround): boolean =>
    replaced !== undefined && isPart(each, { ...person, personId: replaced });
  return { ...doc, people: [...others.map((each) => (leaves(each) ? { ...each, left: true } : each)), person] };
};

const withMentor = (doc: PeopleAround, mentorId: Id, left: boolean): PeopleAround => ({
  ...doc,
  mentors: [...doc.mentors.filter((each) => each.mentorId !== mentorId), { mentorId, left }],
});

const project = (before: PeopleAround | undefined, contract: Heard): PeopleAround => {
  const doc = before ?? { funder: contract.tenant, people: [], mentors: [] };
  switch (contract.type) {
    case "participant.nominated":
    case "participant.replaced": {
      const { personId, programmeId, role: part, name } = contract.data;
      const replaced = contract.type === "participant.replaced" ? contract.data.replacedPersonId : undefined;
      return withPerson(doc, { personId, programmeId, side: "mentee", part, name, left: false }, replaced);
    }
    case "mentor-profile.opened": {
      const { personId, programmeId, name } = contract.data;
      return withPerson(doc, { personId, programmeId, side: "mentor", part: "mentor", name, left: false });
    }
    case "mentor-profile.relationship-taken":
      return withMentor(doc, contract.data.mentorId, false);
    case "mentor-profile.relationship-released":
      return withMentor(doc, contract.data.mentorId, true);
    case "relationship.contact-named": {
      const { personId, programmeId, side, duty: part, name, replacedPersonId } = contract.data;
      return withPerson(doc, { personId, programmeId, side, part, name, left: false }, replacedPersonId);
    }
    default:
      return exhausted(contract);
  }
};

/** Whoever may read a relationship may read who is in it, wherever they were named: it is asked through the relationship only. */
export const peopleAroundView = view<PeopleAround, Heard>({
  name: "people-around",
  version: 1,
  reads: [
    "participant.nominated",
    "participant.replaced",
    "mentor-profile.opened",
    "mentor-profile.relationship-taken",
    "mentor-profile.relationship-released",
    "relationship.contact-named",
  ],
  keys: (contract) => [keyOf(contract)],
  project,
  scope: (doc) => ({ funder: doc.funder }),
  index: {},
  history: true,
  tenantWide: true,
});

type Around = (key: Id) => Promise<PeopleAround | undefined>;

/** Each person once: as long as one part is theirs they have not left. */
const eachOnce = (people: readonly PersonAround[]): readonly PersonAround[] => {
  const found = new Map<Id, PersonAround>();
  for (const person of people) {
    const known = found.get(person.personId);
    if (known === undefined || (known.left && !person.left)) found.set(person.personId, person);
  }
  return [...found.values()];
};

/**
 * Everybody a relationship knows or knew, each once: its duties, its mentors, and whom its mentees nominated.
 * @param around - looks one thing's people up, by the id of an organisation, a relationship or a mentor's profile
 */
export const peopleOf = async (
  { relationshipId, programmeId, mentees }: KnownRelationship,
  around: Around,
): Promise<readonly PersonAround[]> => {
  const own = await around(relationshipId);
  const mentors = await Promise.all(
    (own?.mentors ?? []).map(async ({ mentorId, left }) =>
      ((await around(mentorId))?.people ?? []).map((person) => ({ ...person, left })),
    ),
  );
  const nominated = await Promise.all(mentees.map(({ organisationId }) => around(organisationId)));
  const here = nominated.flatMap((doc) => doc?.people ?? []).filter((person) => person.programmeId === programmeId);
  return eachOnce([...(own?.people ?? []), ...mentors.flat(), ...here]);
};
