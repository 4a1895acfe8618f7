import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `approach-choice.${string}` }>;
type DataOf<Type extends Heard["type"]> = Extract<Heard, { readonly type: Type }>["data"];
type Belonging = "relationshipId" | "programmeId" | "applicationId";
type Ranked = DataOf<"approach-choice.ranked">;
type Compared = DataOf<"approach-choice.outcome-compared">;

export interface RankingShown {
  readonly rankingId: Id;
  readonly on: Happened;
  readonly matrixVersion: number;
  readonly answers: Ranked["answers"];
  readonly ranking: Ranked["ranking"];
  readonly period: string | null;
  readonly complexity: string | null;
  readonly distance: string | null;
  readonly capacity: string | null;
}

/** The approaches a pair works by, and how it came to them (REL-4). */
export interface ApproachChoiceDoc extends Readonly<Record<Belonging, Id>> {
  readonly funder: Id;
  readonly ranking: RankingShown;
  readonly chosen: DataOf<"approach-choice.chosen">["approaches"];
  readonly chosenOn: Happened | null;
  /** The last comparison of each. */
  readonly outcomes: readonly (Pick<Compared, "approach" | "outcome" | "what"> & { readonly on: Happened })[];
}

const rankingOf = ({ data, happened }: Extract<Heard, { type: "approach-choice.ranked" }>): RankingShown => {
  const { rankingId, matrixVersion, answers, ranking } = data;
  const { period = null, complexity = null, distance = null, capacity = null } = data;
  return { rankingId, on: happened, matrixVersion, answers, ranking, period, complexity, distance, capacity };
};

const project = (doc: ApproachChoiceDoc | undefined, contract: Heard): ApproachChoiceDoc | undefined => {
  if (contract.type === "approach-choice.ranked") {
    const { relationshipId, programmeId, applicationId } = contract.data;
    const ranking = rankingOf(contract);
    const belongs = { funder: contract.tenant, relationshipId, programmeId, applicationId };
    return doc ? { ...doc, ranking } : { ...belongs, ranking, chosen: [], chosenOn: null, outcomes: [] };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "approach-choice.chosen":
      return { ...doc, chosen: contract.data.approaches, chosenOn: contract.happened };
    case "approach-choice.outcome-compared": {
      const { approach, outcome, what } = contract.data;
      const others = doc.outcomes.filter((each) => each.approach !== approach);
      return { ...doc, outcomes: [...others, { approach, outcome, what, on: contract.happened }] };
    }
    default:
      return exhausted(contract);
  }
};

export const approachChoicesView = view<ApproachChoiceDoc, Heard>({
  name: "approach-choices",
  version: 1,
  reads: ["approach-choice.ranked", "approach-choice.chosen", "approach-choice.outcome-compared"],
  keys: (contract) => [contract.data.relationshipId],
  project,
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: { programmeId: (doc) => doc.programmeId },
  history: true,
});
