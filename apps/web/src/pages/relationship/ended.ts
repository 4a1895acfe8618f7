import type { RelationshipCard } from "../../api/relationships";
import { name } from "../../catalogue/words";

/** The rule that closes everything new once a relationship has ended, in the words of the refusal. */
export const endedRule = (card: RelationshipCard): string | undefined =>
  card.ending === null ? undefined : name("refusal", "relationship-ended");

/** Where the relationship's grants are given. */
export const placeOf = (card: RelationshipCard) => ({
  programme: card.programmeId,
  application: card.applicationId,
  relationship: card.relationshipId,
});
