import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** That there is such a programme, and whose. */
export interface KnownProgramme {
  readonly funder: Id;
  readonly programmeId: Id;
}

type Heard = Extract<EnrolmentContract, { readonly type: "programme.opened" }>;

export const knownProgrammesView = view<KnownProgramme, Heard>({
  name: "programmes-of-relationships",
  version: 1,
  reads: ["programme.opened"],
  keys: (contract) => [contract.data.programmeId],
  project: (_doc, { tenant, data }) => ({ funder: tenant, programmeId: data.programmeId }),
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {},
  history: true,
});
