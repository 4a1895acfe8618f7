import type { RelationshipCard } from "../../api/relationships";
import { refusal } from "../../parts/refusal";

/** The rule that closes everything new once a relationship has ended, in the words of the refusal. */
export const endedRule = (card: RelationshipCard): string | undefined =>
  card.ending === null ? undefined : refusal("relationship-ended");

/** Where the relationship's grants are given. */
export const placeOf = (card: RelationshipCard) => ({
  programme: card.programmeId,
  application: card.applicationId,
  relationship: card.relationshipId,
});
