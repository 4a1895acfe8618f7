import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** That there is such a programme, whose, and whether it is over. */
export interface KnownProgramme {
  readonly funder: Id;
  readonly programmeId: Id;
  readonly closed?: true;
}

type Heard = Extract<EnrolmentContract, { readonly type: "programme.opened" | "programme.closed" }>;

export const knownProgrammesView = view<KnownProgramme, Heard>({
  name: "programmes-of-relationships",
  version: 2,
  reads: ["programme.opened", "programme.closed"],
  keys: (contract) => [contract.data.programmeId],
  project: (_doc, { tenant, type, data }) => ({
    funder: tenant,
    programmeId: data.programmeId,
    ...(type === "programme.closed" ? { closed: true } : {}),
  }),
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {},
  history: true,
});
