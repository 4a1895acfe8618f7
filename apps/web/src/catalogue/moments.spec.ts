import { dateBeside, dateIn, dateOf, plusMonths } from "./moments";

test.each([
  ["2026-11-28[Africa/Nairobi]", "2026-11-28T20:59:59.999Z", "2026-11-28"],
  ["2026-11-28[Africa/Nairobi]", "2026-11-28T21:00:00.000Z", "2026-11-29"],
  ["2026-11-28[America/Guatemala]", "2026-11-29T05:00:00.000Z", "2026-11-28"],
  ["2026-11-28[Pacific/Kiritimati]", "2026-11-27T10:00:00.000Z", "2026-11-28"],
])("GEN-1 beside %s, what was recorded at %s was on %s", (happened, recorded, day) => {
  expect(dateBeside(happened, recorded)).toBe(day);
});

test("beside a moment, a moment is of the reader's own day", () => {
  const at = "2026-11-28T21:30:00.000Z";
  expect(dateBeside(at, at)).toBe(dateOf(at));
  expect(dateOf(at)).toBe(dateIn(at, Intl.DateTimeFormat().resolvedOptions().timeZone));
});

test.each([
  ["2026-12-31", 1, "2027-01-31"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2027-02-28", 12, "2028-02-28"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s and %i months on is %s", (date, months, later) => {
  expect(plusMonths(date, months)).toBe(later);
});
