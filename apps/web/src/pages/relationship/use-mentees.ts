import type { RelationshipLife } from "../../api/relationship-life";
import type { RelationshipCard } from "../../api/relationships";
import { useQuery } from "../../api/use-query";
import { asOfParams, useAsOf } from "../../parts/as-of";

export interface Mentee {
  readonly organisationId: string;
  readonly organisation: string;
}

/** Everybody who is mentored in a relationship, the one it opened with first; nobody until that is known. */
export const useMentees = (card: RelationshipCard): readonly Mentee[] => {
  const asOf = useAsOf();
  const life = useQuery<RelationshipLife>(`/relationships/${card.relationshipId}/life`, asOfParams(asOf));
  if (!life.data) return [];
  return [{ organisationId: card.menteeOrganisationId, organisation: card.menteeOrganisation }, ...life.data.mentees];
};
