import { dueOf, firstDueOn, halfPoint, plusPace } from "./cadence.due.policies";

test.each([
  ["2026-01-31", { every: 1, unit: "month" }, "2026-02-28"],
  ["2028-01-31", { every: 1, unit: "month" }, "2028-02-29"],
  ["2026-12-15", { every: 2, unit: "month" }, "2027-02-15"],
  ["2026-02-20", { every: 2, unit: "week" }, "2026-03-06"],
  ["2026-02-28", { every: 1, unit: "day" }, "2026-03-01"],
] as const)("SCH-2 from %s, %j later is %s", (date, pace, later) => {
  expect(plusPace(date, pace)).toBe(later);
});

test.each([
  ["2026-01-01", "2026-01-01", "2026-01-01"],
  ["2026-01-01", "2026-01-02", "2026-01-01"],
  ["2026-01-01", "2026-01-03", "2026-01-02"],
  ["2026-03-01", "2027-02-28", "2026-08-30"],
] as const)("REL-13 half of %s to %s is %s", (from, until, half) => {
  expect(halfPoint(from, until)).toBe(half);
});

test("REL-13 what is due once is due at half or at the end of the period, wherever it is counted from", () => {
  expect(firstDueOn({ at: "half" }, "2026-06-01", "2026-03-01", "2027-02-28")).toBe("2026-08-30");
  expect(firstDueOn({ at: "end" }, "2026-06-01", "2026-03-01", "2027-02-28")).toBe("2027-02-28");
  expect(firstDueOn({ pace: { every: 1, unit: "month" } }, "2026-06-01", "2026-03-01", "2027-02-28")).toBe(
    "2026-07-01",
  );
});

test.each([
  ["Africa/Nairobi", 0, "2026-03-31T21:00:00.000Z", "2026-04-01T21:00:00.000Z"],
  ["Africa/Nairobi", 7, "2026-03-31T21:00:00.000Z", "2026-04-08T21:00:00.000Z"],
  ["America/Bogota", 7, "2026-04-01T05:00:00.000Z", "2026-04-09T05:00:00.000Z"],
] as const)("SCH-8 1 April in %s with %i days of grace is due %s and overdue %s", (zone, grace, at, overdueAt) => {
  expect(dueOf("2026-04-01", grace, zone)).toEqual({ on: "2026-04-01", at, overdueAt });
});
