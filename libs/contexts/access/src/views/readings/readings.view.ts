import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** A look at what is for some only. */
export interface ReadingDoc {
  readonly funder: Id;
  readonly readingId: Id;
  readonly programmeId: Id;
  readonly by: string;
  readonly at: Instant;
  readonly kind: string;
  readonly recordIds: readonly Id[];
}

type Heard = Extract<AccessContract, { readonly type: "reading.recorded" }>;

export const readingsView = view<ReadingDoc, Heard>({
  name: "readings",
  version: 2,
  reads: ["reading.recorded"],
  keys: (contract) => [contract.id],
  project: (_doc, { id, tenant, recorded, data: { programmeId, decidedBy, kind, recordIds } }) => ({
    ...{ funder: tenant, readingId: id, programmeId, by: decidedBy, at: recorded, kind, recordIds },
  }),
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: { programmeId: (doc) => doc.programmeId, at: (doc) => doc.at },
  lists: [["programmeId", "at"]],
  history: false,
});
