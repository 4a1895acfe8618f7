import { plusDays, plusMonths, type LocalDate } from "@sankofa/kernel/time";
import type { Indicator } from "../../domain/indicator/indicator.policies";
import type { EditionDoc } from "./reports.view";

export interface Quarter {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export interface QuarterReport extends Quarter {
  readonly report: (EditionDoc & { readonly reportId: string }) | null;
}

/** An indicator over the quarters; null where a quarter has no report, or one from before there was such an indicator. */
export interface RolledUp {
  readonly indicator: string;
  /** The version that the latest report counted by. */
  readonly version: number;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly values: readonly (number | null)[];
  /** Over all quarters: the sum of what came about in each, null where a month would count twice; or how it stood last. */
  readonly whole: number | null;
}

const MONTHS = 3;
/** Ten years of them: no programme is longer. */
const MOST_QUARTERS = 40;

const after = (from: LocalDate, quarters: number): LocalDate => plusMonths(from, quarters * MONTHS);
const endOf = (from: LocalDate): LocalDate => plusDays(after(from, 1), -1);

/** Where the first quarter begins: where those of the first quarterly report would have, or with the programme. */
const firstDay = (programme: Quarter, reported: readonly Quarter[]): LocalDate => {
  const [first] = reported
    .filter(({ from, until }) => until === endOf(from))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let from = first?.from ?? programme.from;
  for (let nth = 0; nth < MOST_QUARTERS && from > programme.from; nth++) from = after(from, -1);
  return from;
};

/**
 * A programme's quarters, in the rhythm of its quarterly reports: some funders count by the calendar, others from the
 * programme's first day on. The last one ends with the programme.
 */
export const quartersOf = (programme: Quarter, reported: readonly Quarter[] = []): readonly Quarter[] => {
  const start = firstDay(programme, reported);
  const quarters: Quarter[] = [];
  for (let nth = 0; nth < MOST_QUARTERS && after(start, nth) <= programme.until; nth++) {
    const from = after(start, nth);
    const whole = reported.some((each) => each.from === from && each.until === endOf(from));
    quarters.push({ from, until: whole || endOf(from) < programme.until ? endOf(from) : programme.until });
  }
  return quarters;
};

/** The numbers of the quarters' reports side by side, in the order of the latest. */
export const rolledUp = (quarters: readonly QuarterReport[], known: readonly Indicator[]): readonly RolledUp[] => {
  const reports = quarters.map(({ report }) => report);
  const latest = [...reports].reverse().flatMap((report) => report?.values ?? []);
  // What came about is counted by whole months: where two quarters share one, their sum would count it twice.
  const apart = quarters.every(({ from }) => from.endsWith("-01"));
  const names = [...new Set(latest.map(({ indicator }) => indicator))];
  return names.map((name) => {
    const values = reports.map((report) => report?.values.find(({ indicator }) => indicator === name)?.value ?? null);
    const counted = values.flatMap((value) => value ?? []);
    const { version = 1, baseline = null, target = null } = latest.find(({ indicator }) => indicator === name) ?? {};
    const adds = known.find(({ indicator }) => indicator === name)?.window === "period";
    const added = apart ? counted.reduce((sum, value) => sum + value, 0) : null;
    const whole = adds ? added : (counted.at(-1) ?? null);
    return { indicator: name, version, baseline, target, values, whole };
  });
};
