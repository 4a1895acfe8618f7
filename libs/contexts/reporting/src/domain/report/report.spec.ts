import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { report, type ReportCommand } from "./report.decide";
import type { ReportFact } from "./report.events";

const counted = (value: number, position = "00000000000000000042") => ({
  reportId: newIdOf(1),
  programmeId: newIdOf(2),
  from: "2026-01-01",
  until: "2026-03-31",
  position,
  values: [{ indicator: "contacts-held", version: 1, value }],
});
const submit = (value: number): ReportCommand => ({ type: "submit-report", ...counted(value) });
const correct = (value: number): ReportCommand => ({
  type: "correct-report",
  ...counted(value),
  reason: "A late visit",
});
const world = { programmeKnown: true, today: "2026-04-02", digestOf: () => "d".repeat(64) };
const digest = "d".repeat(64);
const submitted = (value: number): ReportFact => ({
  type: "reporting.report-submitted",
  data: { ...counted(value), edition: 1, digest },
});
const corrected = (value: number, edition: number): ReportFact => ({
  type: "reporting.report-corrected",
  data: { ...counted(value), edition, digest, reason: "A late visit" },
});

test("REP-2 a report is pinned to position, versions and digest, once the period is over", () => {
  given(report).when(submit(12), world).then(submitted(12)).twiceWritesNothing();
  given(report)
    .when(submit(12), { ...world, today: "2026-03-30" })
    .thenRefused("period-not-over", { until: "2026-03-31" });
  given(report).when(submit(12), {}).thenRefused("programme-unknown");
  given(report)
    .when({ ...submit(12), from: "2026-04-01" }, world)
    .thenRefused("period-invalid");
});

test("GEN-2 other numbers take its place by a correction with its reason, in an edition of its own", () => {
  const before = given(report).facts(submitted(12));
  before.when(submit(13), world).thenRefused("report-submitted-already");
  before.when(correct(13), world).then(corrected(13, 2)).twiceWritesNothing();
  before.when(correct(12), world).then();
  before.facts(corrected(13, 2)).when(correct(14), world).then(corrected(14, 3));
  given(report).when(correct(12), world).thenRefused("report-unknown");
});

test("folds whatever comes in whatever order", () => expectTotal(report.decider, [submitted(12), corrected(13, 2)]));
