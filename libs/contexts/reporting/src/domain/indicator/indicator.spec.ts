import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { indicator, type IndicatorCommand } from "./indicator.decide";
import type { IndicatorFact } from "./indicator.events";
import { valueOf, type Indicator } from "./indicator.policies";

const indicatorId = newIdOf(1);
const definition = {
  indicator: "visits-held",
  title: "Visits held",
  definition: "Visits that took place.",
  unit: "count" as const,
  direction: "more" as const,
  figure: "contacts" as const,
  part: "visit",
  window: "standing" as const,
};
const define = (change: Partial<Indicator> = {}): IndicatorCommand => ({
  type: "define-indicator",
  indicatorId,
  ...definition,
  ...change,
});
const defined = (version: number, change: Partial<typeof definition> = {}): IndicatorFact => ({
  type: "reporting.indicator-defined",
  data: { indicatorId, ...definition, ...change, version },
});
const aim = { indicatorId, indicator: "visits-held", programmeId: newIdOf(2), baseline: 0, target: 12 };
const target: IndicatorFact = { type: "reporting.indicator-target-set", data: aim };

test("REP-2 an indicator is defined, and defined otherwise in a version of its own", () => {
  given(indicator).when(define(), {}).then(defined(1)).twiceWritesNothing();
  given(indicator)
    .facts(defined(1))
    .when(define({ title: "Visits" }), {})
    .then(defined(2, { title: "Visits" }));
});

test("REP-2 the platform's own are not redefined, and a period is asked only of what is known by it", () => {
  given(indicator).when(define(), { shipped: true }).thenRefused("indicator-shipped");
  given(indicator)
    .when(define({ window: "period" }), {})
    .thenRefused("period-not-counted");
  given(indicator)
    .when(define({ window: "period", part: undefined }), {})
    .thenTypes("reporting.indicator-defined");
});

test("REP-2 a target is set for a programme, of the funder's own and of shipped ones", () => {
  const set: IndicatorCommand = { type: "set-target", ...aim };
  given(indicator).facts(defined(1)).when(set, { programmeKnown: true }).then(target).twiceWritesNothing();
  given(indicator).when(set, { programmeKnown: true, shipped: true }).then(target);
  given(indicator).when(set, { programmeKnown: true }).thenRefused("indicator-unknown");
  given(indicator).facts(defined(1)).when(set, {}).thenRefused("programme-unknown");
});

test("REP-2 a value is a part, a whole, or what came about on the days of a period, or in its months where they were counted", () => {
  const numbers = {
    parts: () => ({ visit: 3, meeting: 4 }),
    months: { "2025-12": 1, "2026-01": 2, "2026-03": 4, "2026-04": 8 },
    days: { "2025-12": [1], "2026-01": [1, ...Array<number>(13).fill(0), 1], "2026-03": [4], "2026-04": [1, 7] },
  };
  const period = { from: "2026-01-01", until: "2026-03-31" };
  const counted = (change: Partial<Indicator>) => ({ ...definition, version: 1, ...change });
  const of = (change: Partial<Indicator>) => valueOf(counted(change), numbers, period);
  expect(of({})).toBe(3);
  expect(of({ part: "call" })).toBe(0);
  expect(of({ part: undefined })).toBe(7);
  expect(of({ part: undefined, window: "period" })).toBe(6);
  const inPart = { from: "2026-01-15", until: "2026-04-01" };
  const both = (["days", "months"] as const).map((counting) =>
    valueOf(counted({ part: undefined, window: "period" }), numbers, inPart, counting),
  );
  expect(both).toEqual([6, 14]);
});

test("folds whatever comes in whatever order", () => expectTotal(indicator.decider, [defined(1), target]));
