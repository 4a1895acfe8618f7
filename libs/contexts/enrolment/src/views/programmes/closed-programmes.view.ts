import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** That a programme is closed, and nothing else of it: whoever applies to it is told, and may not read the programme. */
export interface ClosedProgramme {
  readonly funder: Id;
  readonly programmeId: Id;
}

type Heard = Extract<EnrolmentContract, { readonly type: "programme.closed" }>;

export const closedProgrammesView = view<ClosedProgramme, Heard>({
  name: "closed-programmes",
  version: 1,
  reads: ["programme.closed"],
  keys: (contract) => [contract.data.programmeId],
  project: (_doc, { tenant, data: { programmeId } }) => ({ funder: tenant, programmeId }),
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: {},
  history: true,
  tenantWide: true,
});
