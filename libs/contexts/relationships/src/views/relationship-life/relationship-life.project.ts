import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { ContactPerson, LifeHeard, RelationshipLife } from "./relationship-life.doc";

type Of<Name extends string> = Extract<LifeHeard, { readonly type: `relationship.${Name}` }>;

const opened = ({ tenant, data }: Of<"opened">): RelationshipLife => ({
  funder: tenant,
  relationshipId: data.relationshipId,
  programmeId: data.programmeId,
  applicationId: data.applicationId,
  mentees: [],
  mode: "one-to-one",
  follows: null,
  followedBy: null,
  orientation: null,
  contacts: [],
  formerContacts: [],
  formerMentees: [],
  directions: [],
  refused: [],
  closure: null,
  review: null,
  lessons: [],
  mediation: null,
  uptake: [],
});

/** What a contract says beside what it belongs to, with when it happened. */
const said = <Data extends { relationshipId: Id; programmeId: Id; applicationId: Id }>(contract: {
  readonly data: Data;
  readonly happened: string;
}) => {
  const { relationshipId: _r, programmeId: _p, applicationId: _a, ...rest } = contract.data;
  return { ...rest, on: contract.happened };
};

const holdSame = (one: ContactPerson, other: ContactPerson): boolean =>
  one.side === other.side && one.duty === other.duty;

const contactNamed = (doc: RelationshipLife, contract: Of<"contact-named">): RelationshipLife => {
  const named = said(contract);
  const [before, others] = [
    doc.contacts.filter((each) => holdSame(each, named)),
    doc.contacts.filter((each) => !holdSame(each, named)),
  ];
  return { ...doc, contacts: [...others, named], formerContacts: [...before, ...doc.formerContacts] };
};

const withMentees = (doc: RelationshipLife, mentees: RelationshipLife["mentees"]): RelationshipLife => ({
  ...doc,
  mentees,
  mode: mentees.some(({ twin }) => twin) ? "twinning" : mentees.length > 0 ? "one-to-many" : "one-to-one",
});

/** The life after a contract; before the relationship has opened there is none. */
export const projectLife = (
  doc: RelationshipLife | undefined,
  contract: LifeHeard,
  key: Id,
): RelationshipLife | undefined => {
  if (contract.type === "relationship.opened") return opened(contract);
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "relationship.carried-on":
      return key === contract.data.relationshipId
        ? { ...doc, follows: contract.data.followsId }
        : { ...doc, followedBy: contract.data.relationshipId };
    case "relationship.orientation-held":
      return { ...doc, orientation: said(contract) };
    case "relationship.contact-named":
      return contactNamed(doc, contract);
    case "relationship.mentee-joined":
      return withMentees(doc, [...doc.mentees, said(contract)]);
    case "relationship.mentee-left": {
      const left = said(contract);
      const others = doc.mentees.filter((each) => each.organisationId !== left.organisationId);
      return { ...withMentees(doc, others), formerMentees: [...doc.formerMentees, left] };
    }
    case "relationship.direction-turned": {
      const turned = said(contract);
      return { ...doc, directions: [...doc.directions.filter((each) => each.topic !== turned.topic), turned] };
    }
    case "relationship.work-refused":
      return { ...doc, refused: [...doc.refused, said(contract)] };
    case "relationship.closure-noticed":
      return { ...doc, closure: said(contract) };
    case "relationship.closure-reviewed":
      return { ...doc, review: said(contract) };
    case "relationship.lessons-told": {
      const told = said(contract);
      return { ...doc, lessons: [...doc.lessons.filter((each) => each.side !== told.side), told] };
    }
    case "relationship.mediation-offered":
      return { ...doc, mediation: { offered: said(contract), held: null } };
    case "relationship.mediation-held":
      return doc.mediation ? { ...doc, mediation: { ...doc.mediation, held: said(contract) } } : doc;
    case "relationship.uptake-noted":
      return { ...doc, uptake: [...doc.uptake, said(contract)] };
    default:
      return exhausted(contract);
  }
};
