import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { ApproachMatrixFact, MatrixQuestion } from "./approach-matrix.events";

/** Absent while the programme uses the matrix that is shipped. */
export type ApproachMatrixState =
  | { readonly status: "absent" }
  | {
      readonly status: "edited";
      readonly programmeId: Id;
      readonly version: number;
      readonly questions: readonly MatrixQuestion[];
    };

export const absentApproachMatrix: ApproachMatrixState = { status: "absent" };

export const approachMatrixScope = (state: ApproachMatrixState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : { funder: tenant, programme: state.programmeId };

export const evolveApproachMatrix = (
  _state: ApproachMatrixState,
  { data: { programmeId, version, questions } }: ApproachMatrixFact,
): ApproachMatrixState => ({ status: "edited", programmeId, version, questions });
