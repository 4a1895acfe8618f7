import { dateOf, instantOf } from "../catalogue/moments";
import { askedFor, dayOfEntry, standingOn } from "./day-of-entry";

const march = { from: "2026-03-01", until: "2026-04-01" };
const ofDay = (startsAt: string, zone: string) => ({ startsAt, zone, dayOnly: true });

test.each([
  ["2026-02-28T21:00:00.000Z", "Africa/Nairobi", "2026-03-01"],
  ["2026-02-28T10:00:00.000Z", "Pacific/Kiritimati", "2026-03-01"],
  ["2026-03-31T11:00:00.000Z", "Pacific/Pago_Pago", "2026-03-31"],
])("what is known by its day alone, from %s in %s, stands on %s wherever it is read", (startsAt, zone, day) => {
  const entry = ofDay(startsAt, zone);
  expect(dayOfEntry(entry)).toBe(day);
  expect(standingOn([entry], march)).toEqual([entry]);
  const { from, until } = askedFor(march);
  expect(startsAt >= from && startsAt < until).toBe(true);
});

test("what has its hour stands on the reader's own day", () => {
  const [first, after] = [instantOf("2026-03-01", "00:00"), instantOf("2026-04-01", "00:00")];
  const entries = [first, after].map((startsAt) => ({ startsAt, zone: "Pacific/Kiritimati", dayOnly: false }));
  expect(entries.map(dayOfEntry)).toEqual([dateOf(first), dateOf(after)]);
  expect(standingOn(entries, march)).toEqual(entries.slice(0, 1));
});
