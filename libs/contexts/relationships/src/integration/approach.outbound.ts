import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { ApproachChoiceFact } from "../domain/approach-choice/approach-choice.events";
import type { ApproachMatrixFact } from "../domain/approach-matrix/approach-matrix.events";

const LEADING = 3;

/** How a pair means to work is its own and the programme's: the world hears nothing of it. */
export const approachOutbound: Outbound<ApproachChoiceFact | ApproachMatrixFact, RelationshipsMessage> = {
  "relationships.approach-choice-ranked": {
    inside: ({ data }) => ({
      type: "approach-choice.ranked",
      data: { ...data, leading: data.ranking.slice(0, LEADING).map(({ approach }) => approach) },
    }),
    outside: null,
  },
  "relationships.approach-choice-chosen": {
    inside: ({ data }) => ({
      type: "approach-choice.chosen",
      data: { ...data, chosen: data.approaches.map(({ approach }) => approach) },
    }),
    outside: null,
  },
  "relationships.approach-choice-outcome-compared": {
    inside: ({ data }) => ({ type: "approach-choice.outcome-compared", data }),
    outside: null,
  },
  "relationships.approach-matrix-edited": {
    inside: ({ data }) => ({ type: "approach-matrix.edited", data }),
    outside: null,
  },
};
