import type { ReportingContract } from "@sankofa/contracts/reporting.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import type { ResourceEntry } from "../../domain/resource/resource.policies";

/** A resource that a funder added to what ships. */
export interface ResourceDoc extends ResourceEntry {
  readonly resourceId: Id;
  readonly funder: Id;
  readonly catalogued: Instant;
  readonly revised: Instant | null;
}

type Heard = Extract<ReportingContract, { readonly type: `resource.${string}` }>;

export const resourcesView = view<ResourceDoc, Heard>({
  name: "resources",
  version: 1,
  reads: ["resource.catalogued", "resource.revised", "resource.withdrawn"],
  keys: ({ data }) => [data.resourceId],
  project: (doc, contract) => {
    const { tenant: funder, recorded } = contract;
    switch (contract.type) {
      case "resource.catalogued":
        return { ...contract.data, funder, catalogued: recorded, revised: null };
      case "resource.revised": {
        const { reason: _reason, ...entry } = contract.data;
        return doc && { ...entry, funder, catalogued: doc.catalogued, revised: recorded };
      }
      case "resource.withdrawn":
        return undefined;
      default:
        return exhausted(contract);
    }
  },
  scope: ({ funder }) => ({ funder }),
  index: { topic: ({ topic }) => topic, kind: ({ kind }) => kind, title: ({ title }) => title },
  history: true,
  // The library is for everybody who works with the funder; nothing of a person is in it.
  tenantWide: true,
});
