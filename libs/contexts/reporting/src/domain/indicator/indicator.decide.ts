import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import { indicatorFacts, type IndicatorFact } from "./indicator.events";
import type { Indicator } from "./indicator.policies";
import { evolve, type IndicatorState, type Target } from "./indicator.state";

export type IndicatorCommand =
  | ({ readonly type: "define-indicator"; readonly indicatorId: string } & Omit<Indicator, "version">)
  | ({
      readonly type: "set-target";
      readonly indicatorId: string;
      readonly indicator: string;
      readonly programmeId: string;
    } & Target);

export type IndicatorRefusal = "indicator-unknown" | "programme-unknown" | "indicator-shipped" | "period-not-counted";

export interface IndicatorGiven {
  /** True for one that ships with the platform. */
  readonly shipped?: boolean;
  readonly programmeKnown?: boolean;
}

const same = (one: Omit<Indicator, "version">, other: Indicator): boolean =>
  one.title === other.title &&
  one.definition === other.definition &&
  one.direction === other.direction &&
  one.figure === other.figure &&
  one.part === other.part &&
  one.window === other.window;

/** REP-2: indicators are data. A changed definition is a new version; reports keep the one they were made by. */
export const indicatorDecider: Decider<
  IndicatorCommand,
  IndicatorState,
  IndicatorFact,
  IndicatorRefusal,
  IndicatorGiven
> = {
  initial: { defined: undefined, targets: {} },
  decide: (command, state, { shipped = false, programmeKnown = false }) => {
    switch (command.type) {
      case "define-indicator": {
        const { type: _type, part, ...definition } = command;
        if (shipped) return refuse("indicator-shipped", { indicator: command.indicator });
        if (command.window === "period" && (command.figure !== "contacts" || part !== undefined))
          return refuse("period-not-counted");
        if (state.defined && same(command, state.defined)) return accept();
        const version = (state.defined?.version ?? 0) + 1;
        const data = { ...definition, version, ...(part === undefined ? {} : { part }) };
        return accept({ type: "reporting.indicator-defined", data });
      }
      case "set-target": {
        const { type: _type, ...data } = command;
        if (!shipped && !state.defined) return refuse("indicator-unknown");
        if (!programmeKnown) return refuse("programme-unknown");
        const now = state.targets[data.programmeId];
        if (now?.baseline === data.baseline && now.target === data.target) return accept();
        return accept({ type: "reporting.indicator-target-set", data });
      }
      default:
        return exhausted(command);
    }
  },
  evolve,
};

/** Indicators are the funder's, over all its programmes. */
export const indicator = noun({
  context: "reporting",
  name: "indicator",
  facts: indicatorFacts,
  decider: indicatorDecider,
  stateVersion: 1,
  scopeOf: (_state, tenant) => ({ funder: tenant }),
});
