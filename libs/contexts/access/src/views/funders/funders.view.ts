import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** A funder as its people see it on every page. */
export interface FunderDoc {
  readonly funderId: Id;
  readonly name: string;
}

export const fundersView = view<FunderDoc, Extract<AccessContract, { readonly type: "funder.registered" }>>({
  name: "funders",
  version: 1,
  reads: ["funder.registered"],
  keys: ({ data }) => [data.funderId],
  project: (_doc, { data: { funderId, name } }) => ({ funderId, name }),
  scope: (doc) => ({ funder: doc.funderId }),
  index: {},
  history: false,
  tenantWide: true,
});
