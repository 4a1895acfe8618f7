import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { LocalDate } from "@sankofa/kernel/time";
import type { Duty, Joining, Orientation, RelationshipFact, Review, Side } from "./relationship.events";

const LIFE = [
  "carried-on",
  "orientation-held",
  "contact-named",
  "mentee-joined",
  "mentee-left",
  "direction-turned",
  "work-refused",
  "closure-noticed",
  "closure-reviewed",
  "lessons-told",
  "mediation-offered",
  "mediation-held",
  "uptake-noted",
] as const;
type LifeType = `relationships.relationship-${(typeof LIFE)[number]}`;

/** Facts that neither move the stage nor pause or end the work. */
export type LifeFact = Extract<RelationshipFact, { readonly type: LifeType }>;

const TYPES: ReadonlySet<string> = new Set(LIFE.map((each) => `relationships.relationship-${each}`));
export const isOfLife = (fact: RelationshipFact): fact is LifeFact => TYPES.has(fact.type);

/** What the pair settled and told beside the course of its stages. */
export interface Life {
  readonly follows?: Id;
  readonly orientation?: Orientation;
  /** Who holds which duty on which side. */
  readonly contacts: { readonly [Place in `${Side}.${Duty}`]?: Id };
  /** Mentees beside the one it opened with. */
  readonly joined: readonly Joining[];
  /** Topics in which somebody else mentors than the mentor. */
  readonly directions: Readonly<Record<string, Side>>;
  readonly refused: readonly string[];
  readonly endsOn?: LocalDate;
  readonly review?: Review;
  readonly lessons: { readonly [S in Side]?: string };
  readonly mediation?: { readonly offer: string; readonly outcome?: string };
  readonly uptake: readonly string[];
}

export const newLife: Life = { contacts: {}, joined: [], directions: {}, refused: [], lessons: {}, uptake: [] };

/** The life after a fact of it. */
export const lived = (life: Life, { type, data }: LifeFact): Life => {
  switch (type) {
    case "relationships.relationship-carried-on":
      return { ...life, follows: data.followsId };
    case "relationships.relationship-orientation-held": {
      const { relationshipId: _r, programmeId: _p, applicationId: _a, ...orientation } = data;
      return { ...life, orientation };
    }
    case "relationships.relationship-contact-named":
      return { ...life, contacts: { ...life.contacts, [`${data.side}.${data.duty}`]: data.personId } };
    case "relationships.relationship-mentee-joined": {
      const { organisationId, organisation, twin } = data;
      return { ...life, joined: [...life.joined, { organisationId, organisation, twin }] };
    }
    case "relationships.relationship-mentee-left":
      return { ...life, joined: life.joined.filter((each) => each.organisationId !== data.organisationId) };
    case "relationships.relationship-direction-turned":
      return { ...life, directions: { ...life.directions, [data.topic]: data.mentoredBy } };
    case "relationships.relationship-work-refused":
      return { ...life, refused: [...life.refused, data.what] };
    case "relationships.relationship-closure-noticed":
      return { ...life, endsOn: data.endsOn };
    case "relationships.relationship-closure-reviewed": {
      const { relationshipId: _r, programmeId: _p, applicationId: _a, ...review } = data;
      return { ...life, review };
    }
    case "relationships.relationship-lessons-told":
      return { ...life, lessons: { ...life.lessons, [data.side]: data.lessons } };
    case "relationships.relationship-mediation-offered":
      return { ...life, mediation: { offer: data.offer } };
    case "relationships.relationship-mediation-held":
      return { ...life, mediation: { offer: life.mediation?.offer ?? "", outcome: data.outcome } };
    case "relationships.relationship-uptake-noted":
      return { ...life, uptake: [...life.uptake, data.what] };
    default:
      return exhausted(type);
  }
};
