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
  /** Contacts held on each day of a month, from its first on. */
  readonly days: Readonly<Record<string, readonly number[]>>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether it counts the contacts of a period, which alone are known by the day they took place on. */
export const isOfPeriod = ({ figure, part, window }: Indicator): boolean =>
  figure === "contacts" && window === "period" && part === undefined;

/** What a period is counted by: its days, or the whole months that it has a part in. */
export type Counting = "days" | "months";

const MONTH = "2026-03".length;

/** Whether what took place on a day is counted for a period. */
export const isCounted = (day: string, { from, until }: Period, counting: Counting): boolean =>
  counting === "days"
    ? day >= from && day <= until
    : day.slice(0, MONTH) >= from.slice(0, MONTH) && day.slice(0, MONTH) <= until.slice(0, MONTH);

/** How many on which day, or in which month. */
const dated = ({ months, days }: Countable, counting: Counting): readonly (readonly [string, number])[] =>
  counting === "months"
    ? Object.entries(months)
    : Object.entries(days).flatMap(([month, counts]) =>
        counts.map((count, nth) => [`${month}-${String(nth + 1).padStart(2, "0")}`, count] as const),
      );

/** The indicator's value. Numbers that are of no period stand as they stand. */
export const valueOf = (
  indicator: Indicator,
  numbers: Countable,
  period: Period,
  counting: Counting = "days",
): number => {
  const { figure, part } = indicator;
  if (isOfPeriod(indicator))
    return sum(dated(numbers, counting).map(([day, count]) => (isCounted(day, period, counting) ? count : 0)));
  const parts = numbers.parts(figure);
  return part === undefined ? sum(Object.values(parts)) : (parts[part] ?? 0);
};
