import type { Happening } from "../../api/reporting";
import type { RelationshipCard } from "../../api/relationships";
import { dateOf } from "../../catalogue/moments";

interface StageBand {
  readonly from: string;
  readonly stage: string;
}

/** From which day on the relationship was in which stage, as the timeline tells it. */
export const stageBands = (card: RelationshipCard, entries: readonly Happening[]): readonly StageBand[] => {
  const first = { from: dateOf(card.opened), stage: card.stages[0]?.stage ?? card.stage };
  const entered = entries
    .flatMap(({ happened, stage }) => (stage === undefined ? [] : [{ from: dateOf(happened), stage }]))
    .sort((one, other) => one.from.localeCompare(other.from));
  return [first, ...entered];
};
