import type { Language } from "@sankofa/kernel/language";
import { NEWEST, STANDARD, standardIn } from "../../content/indicator/indicators";
import { valueOf, type Counting, type Indicator, type Period } from "../../domain/indicator/indicator.policies";
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
export const indicatorsOf = (
  doc: IndicatorsDoc | undefined,
  language: Language = "en",
  shipped = NEWEST,
): readonly Indicator[] => [
  ...standardIn(language, shipped),
  ...Object.values(doc?.defined ?? {}).sort((one, other) => (one.indicator < other.indicator ? -1 : 1)),
];

/** Which version of the platform's own indicators a report was counted by: they are in every report. */
export const shippedFor = (values: readonly Pick<CountedValue, "indicator" | "version">[]): number =>
  values.find((value) => STANDARD.some(({ indicator }) => indicator === value.indicator))?.version ?? NEWEST;

/** By the first version a period was counted by whole months, whoever had defined the indicator. */
export const countingBy = (shipped: number): Counting => (shipped === 1 ? "months" : "days");

/** A programme's numbers by every indicator, with what is aimed at. */
export const countedValues = (
  figures: ProgrammeFiguresDoc,
  indicators: IndicatorsDoc | undefined,
  period: Period,
  shipped = NEWEST,
): CountedValue[] => {
  const counted = figuresOf(figures, period.until);
  const numbers = { parts: (figure: keyof typeof counted) => counted[figure].parts, ...figures };
  const targets = indicators?.targets[figures.programmeId] ?? {};
  return indicatorsOf(indicators, "en", shipped).map((each) => ({
    indicator: each.indicator,
    version: each.version,
    value: valueOf(each, numbers, period, countingBy(shipped)),
    ...targets[each.indicator],
  }));
};
