import type { RelationshipLife } from "../../api/relationship-life";
import type { RelationshipCard } from "../../api/relationships";
import { useQuery } from "../../api/use-query";
import { asOfParams, useAsOf } from "../../parts/as-of";

export interface Mentee {
  readonly organisationId: string;
  readonly organisation: string;
  /** True where it is mentored no longer. */
  readonly left?: true;
}

export const namesOf = (mentees: readonly Mentee[]): string =>
  mentees.map(({ organisation }) => organisation).join(" · ");

const useLife = ({ relationshipId }: RelationshipCard): RelationshipLife | undefined =>
  useQuery<RelationshipLife>(`/relationships/${relationshipId}/life`, asOfParams(useAsOf())).data;

const firstOf = ({ menteeOrganisationId, menteeOrganisation }: RelationshipCard): Mentee => ({
  organisationId: menteeOrganisationId,
  organisation: menteeOrganisation,
});

/** Everybody who is mentored in a relationship, the one it opened with first; nobody until that is known. */
export const useMentees = (card: RelationshipCard): readonly Mentee[] => {
  const life = useLife(card);
  return life ? [firstOf(card), ...life.mentees] : [];
};

/** The same, and whoever was mentored in it before. */
export const useMenteesEver = (card: RelationshipCard): readonly Mentee[] => {
  const life = useLife(card);
  if (!life) return [];
  const now = [firstOf(card), ...life.mentees];
  const ids = new Set(now.map(({ organisationId }) => organisationId));
  const before = new Map(life.formerMentees.map((each) => [each.organisationId, each]));
  const left = [...before.values()].filter(({ organisationId }) => !ids.has(organisationId));
  return [...now, ...left.map((each): Mentee => ({ ...each, left: true }))];
};
