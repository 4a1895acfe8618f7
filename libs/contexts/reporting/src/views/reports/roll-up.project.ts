import { plusDays, plusMonths, type LocalDate } from "@sankofa/kernel/time";
import type { Counting, Indicator } from "../../domain/indicator/indicator.policies";
import { countingBy, shippedFor } from "../indicators/counted-values.project";
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
   * Over all quarters: the sum of what came about in each, null where something would count twice or two ways of counting
   * would be mixed; or how it stood last.
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

const monthOf = (date: LocalDate): string => date.slice(0, "2026-01".length);

/** A quarter's number in the report that pinned it. */
interface Pinned extends Quarter {
  readonly position: string;
  readonly version: number;
  readonly value: number;
  readonly counting: Counting;
}

const pinnedOf = (quarters: readonly QuarterReport[], indicator: string): readonly (Pinned | null)[] =>
  quarters.map(({ from, until, report }) => {
    const found = report?.values.find((each) => each.indicator === indicator);
    return report && found
      ? {
          ...{ from, until, position: report.position, version: found.version, value: found.value },
          counting: countingBy(shippedFor(report.values)),
        }
      : null;
  });

/**
 * The quarters whose numbers make the one over all of them: each that has one where it adds up, the last where it stands;
 * none where a sum would count something twice or mix two ways of counting.
 */
export const wholeMadeOf = (
  quarters: readonly QuarterReport[],
  { indicator, window }: Pick<Indicator, "indicator" | "window">,
): readonly Pinned[] => {
  const counted = pinnedOf(quarters, indicator).flatMap((each) => each ?? []);
  if (window !== "period") return counted.slice(-1);
  // Counted by whole months, two quarters that share one both count it.
  const isApart = ({ from, counting }: Pinned, nth: number): boolean =>
    counting === "days" || monthOf(counted[nth - 1]?.until ?? "") < monthOf(from);
  const apart = counted.every(isApart);
  const alike = new Set(counted.map(({ version, counting }) => `${version} ${counting}`)).size === 1;
  return apart && alike ? counted : [];
};

/** The numbers of the quarters' reports side by side, in the order of the latest. */
export const rolledUp = (quarters: readonly QuarterReport[], known: readonly Indicator[]): readonly RolledUp[] => {
  const latest = [...quarters].reverse().flatMap(({ report }) => report?.values ?? []);
  const names = [...new Set(latest.map(({ indicator }) => indicator))];
  return names.map((indicator) => {
    const values = pinnedOf(quarters, indicator).map((each) => each?.value ?? null);
    const found = latest.find((each) => each.indicator === indicator);
    const { version = 1, baseline = null, target = null } = found ?? {};
    const { window = "standing" } = known.find((each) => each.indicator === indicator) ?? {};
    const madeOf = wholeMadeOf(quarters, { indicator, window });
    const whole = madeOf.length === 0 ? null : madeOf.reduce((sum, { value }) => sum + value, 0);
    return { indicator, version, baseline, target, values, whole };
  });
};
