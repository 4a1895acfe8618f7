import type { Language } from "@sankofa/kernel/language";
import { standardIn } from "../../content/indicator/indicators";
import { valueOf, type Indicator, type Period } from "../../domain/indicator/indicator.policies";
import { figuresOf } from "../programme-figures/figures.project";
import type { ProgrammeFiguresDoc } from "../programme-figures/programme-figures.doc";
import type { IndicatorsDoc } from "./indicators.view";

export interface CountedValue {
  readonly indicator: string;
  readonly version: number;
  readonly value: number;
  readonly baseline?: number;
  readonly target?: number;
}

/** Every indicator that counts for a funder: the platform's, then its own by name. */
export const indicatorsOf = (doc: IndicatorsDoc | undefined, language: Language = "en"): readonly Indicator[] => [
  ...standardIn(language),
  ...Object.values(doc?.defined ?? {}).sort((one, other) => (one.indicator < other.indicator ? -1 : 1)),
];

/** A programme's numbers by every indicator, with what is aimed at. */
export const countedValues = (
  figures: ProgrammeFiguresDoc,
  indicators: IndicatorsDoc | undefined,
  period: Period,
): CountedValue[] => {
  const counted = figuresOf(figures, period.until);
  const numbers = { parts: (figure: keyof typeof counted) => counted[figure].parts, months: figures.months };
  const targets = indicators?.targets[figures.programmeId] ?? {};
  return indicatorsOf(indicators).map((each) => ({
    indicator: each.indicator,
    version: each.version,
    value: valueOf(each, numbers, period),
    ...targets[each.indicator],
  }));
};
