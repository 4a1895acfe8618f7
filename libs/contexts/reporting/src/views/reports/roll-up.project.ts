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
  /**
   * Over all quarters: the sum of what came about in each, null where a month would count twice or versions of the
   * indicator would be mixed; or how it stood last.
   */
  readonly whole: number | null;
}

const MONTHS = 3;
/** Ten years of them: no programme is longer. */
const MOST_QUARTERS = 40;

/** The quarter that begins so many quarters from a day: it ends on the day before the next one begins. */
const quarterAt = (anchor: LocalDate, nth: number): Quarter => ({
  from: plusMonths(anchor, nth * MONTHS),
  until: plusDays(plusMonths(anchor, (nth + 1) * MONTHS), -1),
});

const isQuarterFrom = (anchor: LocalDate, { from, until }: Quarter): boolean =>
  Array.from({ length: MOST_QUARTERS }, (_, nth) => quarterAt(anchor, nth)).some(
    (quarter) => quarter.from === from && quarter.until === until,
  );

/** The day whose rhythm the quarters have: that of the first quarterly report where it is not the programme's own. */
const anchorOf = (programme: Quarter, reported: readonly Quarter[]): LocalDate => {
  const isOwn = (each: Quarter): boolean => isQuarterFrom(programme.from, each);
  const [first] = reported
    .filter((each) => isOwn(each) || each.until === quarterAt(each.from, 0).until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return first === undefined || isOwn(first) ? programme.from : first.from;
};

/**
 * A programme's quarters, in the rhythm of its quarterly reports: some funders count by the calendar, others from the
 * programme's first day on. All are counted from one day, so that those from the 31st on leave no gap after a shorter
 * month. The last one ends with the programme.
 */
export const quartersOf = (programme: Quarter, reported: readonly Quarter[] = []): readonly Quarter[] => {
  const anchor = anchorOf(programme, reported);
  let first = 0;
  while (first > -MOST_QUARTERS && quarterAt(anchor, first).from > programme.from) first--;
  const quarters: Quarter[] = [];
  for (let nth = first; nth < first + MOST_QUARTERS; nth++) {
    const { from, until } = quarterAt(anchor, nth);
    if (from > programme.until) break;
    const whole = reported.some((each) => each.from === from && each.until === until);
    quarters.push({ from, until: whole || until < programme.until ? until : programme.until });
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
    const found = reports.map((report) => report?.values.find(({ indicator }) => indicator === name));
    const values = found.map((each) => each?.value ?? null);
    const counted = values.flatMap((value) => value ?? []);
    const alike = new Set(found.flatMap((each) => each?.version ?? [])).size === 1;
    const { version = 1, baseline = null, target = null } = latest.find(({ indicator }) => indicator === name) ?? {};
    const adds = known.find(({ indicator }) => indicator === name)?.window === "period";
    const added = apart && alike ? counted.reduce((sum, value) => sum + value, 0) : null;
    const whole = adds ? added : (counted.at(-1) ?? null);
    return { indicator: name, version, baseline, target, values, whole };
  });
};
