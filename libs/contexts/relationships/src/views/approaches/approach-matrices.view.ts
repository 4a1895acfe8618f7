import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<RelationshipsContract, { readonly type: "approach-matrix.edited" }>;

/** Every version of a programme's own matrix: a ranking made with an old one is read with its questions. */
export interface ApproachMatrixDoc {
  readonly funder: Id;
  readonly programmeId: Id;
  readonly versions: readonly {
    readonly version: number;
    readonly questions: Heard["data"]["questions"];
    readonly why: string;
    readonly on: Happened;
  }[];
}

export const approachMatricesView = view<ApproachMatrixDoc, Heard>({
  name: "approach-matrices",
  version: 1,
  reads: ["approach-matrix.edited"],
  keys: (contract) => [contract.data.programmeId],
  project: (doc, { tenant, happened, data: { programmeId, version, questions, why } }) => ({
    funder: tenant,
    programmeId,
    versions: [...(doc?.versions ?? []), { version, questions, why, on: happened }],
  }),
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {},
  history: true,
  // A matrix is a form and holds nothing of anybody: those of a relationship need the one of their programme.
  tenantWide: true,
});
