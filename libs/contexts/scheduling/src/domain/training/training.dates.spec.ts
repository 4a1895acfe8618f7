import { datesFault, overAt, timesOn } from "./training.dates.policies";

test("SCH-1 nine o'clock stays nine o'clock where the clocks change between two days", () => {
  const hours = { zone: "Europe/Madrid", begins: "09:00", ends: "17:00" };
  expect(timesOn("2026-03-27", hours)).toMatchObject({
    startsAt: "2026-03-27T08:00:00.000Z",
    endsAt: "2026-03-27T16:00:00.000Z",
  });
  expect(timesOn("2026-03-30", hours)).toMatchObject({
    startsAt: "2026-03-30T07:00:00.000Z",
    endsAt: "2026-03-30T15:00:00.000Z",
  });
});

test.each([
  [["2026-03-27"], "Africa/Nairobi", "2026-03-27T21:00:00.000Z"],
  [["2026-03-30", "2026-03-29"], "Europe/Madrid", "2026-03-30T22:00:00.000Z"],
  [[], "Africa/Nairobi", null],
] as const)("SCH-8 a training on %j in %s is over at %s", (dates, zone, at) => {
  expect(overAt(dates, zone)).toBe(at);
});

test("one date for each day, in order", () => {
  expect(datesFault(["2026-03-27", "2026-03-30"], 2)).toBeUndefined();
  expect(datesFault(["2026-03-27", "2026-03-30"], 3)).toBe("dates-number");
});
