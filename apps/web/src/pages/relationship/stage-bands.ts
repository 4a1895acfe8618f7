import type { RelationshipDays } from "../../api/reporting";
import type { RelationshipCard } from "../../api/relationships";
import { dateOf } from "../../catalogue/moments";

type StageBand = RelationshipDays["stages"][number];

/** From which day on the relationship was in which stage, as its history tells it. */
export const stageBands = (card: RelationshipCard, entered: readonly StageBand[]): readonly StageBand[] => {
  const first = { from: dateOf(card.opened), stage: card.stages[0]?.stage ?? card.stage };
  return [first, ...[...entered].sort((one, other) => one.from.localeCompare(other.from))];
};
