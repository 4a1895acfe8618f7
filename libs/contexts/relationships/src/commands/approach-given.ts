import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { shippedMatrix } from "../content/approach-matrix/approach-matrix";
import type { ApproachChoiceGiven } from "../domain/approach-choice/approach-choice.decide";
import type { Matrix } from "../domain/approach-choice/approach-choice.ranking.policies";
import { approachMatrix } from "../domain/approach-matrix/approach-matrix.noun";
import { planGiven } from "./plan-given";
import { underRelationship } from "./within-relationship";

const matrixOf = async (programmeId: Id | undefined, around: Surroundings): Promise<Matrix> => {
  const state = programmeId === undefined ? undefined : await around.state(approachMatrix, programmeId);
  return state?.status === "edited" ? state : shippedMatrix;
};

/** What the choice of approaches looks at: whether its relationship had ended, and its programme's matrix of today. */
export const approachGiven = async (
  { relationshipId, happened }: { readonly relationshipId: Id; readonly happened?: string },
  around: Surroundings,
): Promise<ApproachChoiceGiven> => {
  const { relationshipEnded } = await planGiven(relationshipId, around, happened);
  const scope = await underRelationship(relationshipId, around);
  return { relationshipEnded, matrix: await matrixOf(scope?.programme, around) };
};
