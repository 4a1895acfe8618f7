import type { ReportingContract } from "@sankofa/contracts/reporting.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";
import type { Indicator } from "../../domain/indicator/indicator.policies";

export interface TargetDoc {
  readonly baseline: number;
  readonly target: number;
}

/** What a funder counts beside what the platform ships, and what it aims at, programme by programme. */
export interface IndicatorsDoc {
  readonly funder: Id;
  /** By name, each in its newest version. */
  readonly defined: Readonly<Record<string, Indicator>>;
  readonly targets: Readonly<Record<Id, Readonly<Record<string, TargetDoc>>>>;
}

type Heard = Extract<ReportingContract, { readonly type: "indicator.defined" | "indicator.target-set" }>;

export const indicatorsView = view<IndicatorsDoc, Heard>({
  name: "indicators",
  version: 1,
  reads: ["indicator.defined", "indicator.target-set"],
  keys: ({ tenant }) => [tenant],
  project: (doc, contract) => {
    const before = doc ?? { funder: contract.tenant, defined: {}, targets: {} };
    switch (contract.type) {
      case "indicator.defined": {
        const { indicatorId: _id, ...defined } = contract.data;
        return { ...before, defined: { ...before.defined, [defined.indicator]: defined } };
      }
      case "indicator.target-set": {
        const { programmeId, indicator, baseline, target } = contract.data;
        const own = { ...before.targets[programmeId], [indicator]: { baseline, target } };
        return { ...before, targets: { ...before.targets, [programmeId]: own } };
      }
      default:
        return exhausted(contract);
    }
  },
  scope: ({ funder }) => ({ funder }),
  index: {},
  history: true,
  // A programme's people see what their own programme is measured by; nothing of a person is in it.
  tenantWide: true,
});
