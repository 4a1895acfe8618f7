import { noun, refusals } from "@sankofa/kernel/manifest";
import { approachMatrixDecider, type ApproachMatrixCode } from "./approach-matrix.decide";
import { approachMatrixFacts } from "./approach-matrix.events";
import { approachMatrixScope } from "./approach-matrix.state";

/** A programme's own decision matrix, where it has edited the one that is shipped (REL-4). */
export const approachMatrix = noun({
  context: "relationships",
  name: "approach-matrix",
  facts: approachMatrixFacts,
  decider: approachMatrixDecider,
  stateVersion: 1,
  scopeOf: approachMatrixScope,
});

export const approachMatrixRefusals = refusals<ApproachMatrixCode>({
  "matrix-without-choice": { status: 422, title: "A matrix has questions, and each of them two answers or more" },
  "matrix-name-twice": { status: 422, title: "A question, an answer or a dot stands twice" },
});
