import fc from "fast-check";
import {
  happenedFrom,
  happenedOn,
  happenedUntil,
  instantAt,
  isHappened,
  isInstant,
  isLocalDate,
  isZone,
  later,
  localDateAt,
  plusDays,
  plusMonths,
  startOfDay,
} from "./time";

describe("GEN-1 times as data", () => {
  test.each([
    ["2026-03-03T09:00:00.000Z", true],
    ["2026-03-03T09:00:00Z", false],
    ["2026-02-30T09:00:00.000Z", false],
    ["2026-03-03T24:00:00.000Z", false],
    ["2026-03-03", false],
  ])("%s is an instant: %s", (text, expected) => {
    expect(isInstant(text)).toBe(expected);
  });

  test.each([
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-3-1", false],
  ])("%s is a local date: %s", (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  test("what is an instant or a day is what a date written out again says", () => {
    const sameAgain = (text: string): boolean =>
      !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
    const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, "0"));
    const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, "0"));
    const texts = fc.tuple(year, two, two, two, two, two);
    fc.assert(
      fc.property(texts, ([years, month, day, hour, minute, second]) => {
        const date = `${years}-${month}-${day}`;
        const text = `${date}T${hour}:${minute}:${second}.000Z`;
        expect(isInstant(text)).toBe(sameAgain(text));
        expect(isLocalDate(date)).toBe(sameAgain(`${date}T00:00:00.000Z`));
      }),
      { numRuns: 500 },
    );
    for (let at = Date.UTC(1899, 11, 31); at < Date.UTC(2105, 0, 1); at += 86_400_000)
      if (!isLocalDate(new Date(at).toISOString().slice(0, 10))) throw new Error(`${new Date(at).toISOString()}`);
    for (const years of [1900, 2000, 2024, 2026])
      for (const day of [28, 29, 30, 31])
        for (const month of ["02", "04", "12"])
          expect(isLocalDate(`${years}-${month}-${day}`)).toBe(sameAgain(`${years}-${month}-${day}T00:00:00.000Z`));
  });

  test.each([
    ["2026-03-03[Africa/Nairobi]", true],
    ["2026-03-03[Nowhere/Town]", false],
    ["2026-02-30[Africa/Nairobi]", false],
    ["2026-03-03T09:00:00.000Z", true],
  ])("%s says when something happened: %s", (text, expected) => {
    expect(isHappened(text)).toBe(expected);
  });

  test("zones are known by their IANA names", () => {
    expect(isZone("America/Bogota")).toBe(true);
    expect(isZone("Bogota")).toBe(false);
  });

  test("a local date begins and ends where its zone says", () => {
    expect(happenedFrom("2026-03-03[Africa/Nairobi]")).toBe("2026-03-02T21:00:00.000Z");
    expect(happenedUntil("2026-03-03[Africa/Nairobi]")).toBe("2026-03-03T20:59:59.999Z");
    expect(happenedFrom("2026-03-03T09:00:00.000Z")).toBe("2026-03-03T09:00:00.000Z");
    expect(happenedOn("2026-03-02T22:30:00.000Z", "Africa/Nairobi")).toBe("2026-03-03");
  });

  // Clocks in Madrid go forward on 29 March 2026 and back on 25 October. Elsewhere they change at midnight itself: it is
  // left out in Beirut, Santiago and on the Azores in spring, and shown twice in Havana and on the Azores in autumn.
  test.each([
    ["2026-03-29", "Europe/Madrid", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Madrid", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "Europe/Madrid", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "Europe/Madrid", "2026-10-25T23:00:00.000Z"],
    ["2026-07-01", "Pacific/Kiritimati", "2026-06-30T10:00:00.000Z"],
    ["2026-03-29", "Asia/Beirut", "2026-03-28T22:00:00.000Z"],
    ["2026-10-25", "Asia/Beirut", "2026-10-24T22:00:00.000Z"],
    ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
    ["2026-04-05", "America/Santiago", "2026-04-05T04:00:00.000Z"],
    ["2026-03-29", "Atlantic/Azores", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "Atlantic/Azores", "2026-10-25T00:00:00.000Z"],
    ["2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z"],
    ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
  ])("the day %s in %s starts at %s", (date, zone, start) => {
    expect(startOfDay(date, zone)).toBe(start);
    expect(localDateAt(start, zone)).toBe(date);
    expect(localDateAt(later(start, -1), zone)).toBe(plusDays(date, -1));
  });

  test.each([
    ["2026-03-27", "09:00", "Europe/Madrid", "2026-03-27T08:00:00.000Z"],
    ["2026-03-30", "09:00", "Europe/Madrid", "2026-03-30T07:00:00.000Z"],
    ["2026-03-30", "09:00", "Africa/Nairobi", "2026-03-30T06:00:00.000Z"],
    ["2026-10-26", "17:30", "America/New_York", "2026-10-26T21:30:00.000Z"],
    ["2026-10-25", "02:30", "Europe/Madrid", "2026-10-25T00:30:00.000Z"],
    ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
  ])("on %s at %s the clock of %s shows %s", (date, time, zone, at) => {
    expect(instantAt(date, time, zone)).toBe(at);
  });

  test.each([
    ["Europe/Madrid", "2026-03-29T01:30:00.000Z"],
    ["America/New_York", "2026-03-08T07:30:00.000Z"],
  ])("half past two, which the clock of %s leaves out, is half past three", (zone, at) => {
    expect(instantAt(localDateAt(at, zone), "02:30", zone)).toBe(at);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-05-15", 12, "2027-05-15"],
  ])("%s plus %i months is %s", (date, months, expected) => {
    expect(plusMonths(date, months)).toBe(expected);
  });
});
