/** The numbers that an indicator can be made of. */
export const FIGURE_NAMES = [
  "applications",
  "waiting",
  "seats",
  "relationships",
  "stages",
  "ends",
  "overdue",
  "contacts",
] as const;
export type IndicatorFigure = (typeof FIGURE_NAMES)[number];

/** REP-2: an indicator is data; what it counted in an earlier version stays with the reports of that version. */
export interface Indicator {
  readonly indicator: string;
  readonly version: number;
  readonly title: string;
  readonly definition: string;
  readonly unit: "count";
  /** Whether more of it is better, less of it, or neither. */
  readonly direction: "more" | "less" | "none";
  readonly figure: IndicatorFigure;
  readonly part?: string | undefined;
  /** As it stands at the moment looked at, or what came about in the period. */
  readonly window: "standing" | "period";
}

export interface Period {
  readonly from: string;
  readonly until: string;
}

/** What a programme's numbers are, as far as an indicator asks. */
export interface Countable {
  /** Each number by its parts, as it stands. */
  readonly parts: (figure: IndicatorFigure) => Readonly<Record<string, number>>;
  /** Contacts held, by the month they took place in. */
  readonly months: Readonly<Record<string, number>>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether it counts the contacts of a period, which alone are known by the month they took place in. */
export const isOfMonths = ({ figure, part, window }: Indicator): boolean =>
  figure === "contacts" && window === "period" && part === undefined;

/** Whether a month, as `2026-03`, is one of the period's. */
export const isMonthOf = ({ from, until }: Period, month: string): boolean =>
  month >= from.slice(0, 7) && month <= until.slice(0, 7);

/** The indicator's value. Numbers that are of no months stand as they stand. */
export const valueOf = (indicator: Indicator, numbers: Countable, period: Period): number => {
  const { figure, part } = indicator;
  if (isOfMonths(indicator))
    return sum(Object.entries(numbers.months).flatMap(([month, count]) => (isMonthOf(period, month) ? [count] : [])));
  const parts = numbers.parts(figure);
  return part === undefined ? sum(Object.values(parts)) : (parts[part] ?? 0);
};
