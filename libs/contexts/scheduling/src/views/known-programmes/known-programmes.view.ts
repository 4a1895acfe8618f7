import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** That there is such a programme, whose, and what it runs on: a question about somebody else's is answered like one about none. */
export interface KnownProgramme {
  readonly funder: Id;
  readonly programmeId: Id;
  readonly name: string;
  readonly template: string;
  readonly zone: string;
}

type Heard = Extract<EnrolmentContract, { readonly type: "programme.opened" }>;

export const knownProgrammesView = view<KnownProgramme, Heard>({
  name: "known-programmes",
  version: 2,
  reads: ["programme.opened"],
  keys: (contract) => [contract.data.programmeId],
  project: (_doc, { tenant, data: { programmeId, name, template, zone } }) => ({
    funder: tenant,
    programmeId,
    name,
    template,
    zone,
  }),
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {},
  history: true,
});
