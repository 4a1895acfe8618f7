import { exhausted } from "@sankofa/kernel/decision";
import type { IndicatorFact } from "./indicator.events";
import type { Indicator } from "./indicator.policies";

export interface Target {
  readonly baseline: number;
  readonly target: number;
}

export interface IndicatorState {
  /** Undefined for one that ships with the platform, until the funder defines another version of it. */
  readonly defined: Indicator | undefined;
  readonly targets: Readonly<Record<string, Target>>;
}

export const evolve = (state: IndicatorState, fact: IndicatorFact): IndicatorState => {
  switch (fact.type) {
    case "reporting.indicator-defined": {
      const { indicatorId: _id, ...defined } = fact.data;
      return { ...state, defined };
    }
    case "reporting.indicator-target-set": {
      const { programmeId, baseline, target } = fact.data;
      return { ...state, targets: { ...state.targets, [programmeId]: { baseline, target } } };
    }
    default:
      return exhausted(fact);
  }
};
