import { later } from "@sankofa/kernel/time";
import { describeClock } from "@sankofa/ports/clock.contract";
import { TestClock } from "./test-clock";

describeClock("the tests'", () => {
  const clock = new TestClock();
  return { clock, pass: async (by) => clock.advance(by) };
});

test("waits on a test's clock end in the order of their moments", async () => {
  const clock = new TestClock();
  const { signal } = new AbortController();
  const ended: number[] = [];
  const waits = [30, 10, 20].map((by) => clock.until(later(clock.now(), by), signal).then(() => ended.push(by)));
  clock.advance(30);
  await Promise.all(waits);
  expect(ended).toEqual([10, 20, 30]);
});

test("a test's clock stands still, goes where it is set and not back", () => {
  const clock = new TestClock("2026-03-03T09:00:00.000Z");
  expect(clock.now()).toBe("2026-03-03T09:00:00.000Z");
  clock.set("2026-04-01T00:00:00.000Z");
  expect(clock.now()).toBe("2026-04-01T00:00:00.000Z");
  expect(() => clock.set("2026-03-31T23:59:59.999Z")).toThrow(RangeError);
});

test("a test's clock that somebody sets back wakes nobody before it is there again", async () => {
  const clock = new TestClock("2026-03-03T09:00:00.000Z");
  const woken: string[] = [];
  clock.setBack("2026-03-03T08:00:00.000Z");
  const waited = clock.until("2026-03-03T08:30:00.000Z", new AbortController().signal).then(() => woken.push("woken"));
  await Promise.resolve();
  expect([clock.now(), woken]).toEqual(["2026-03-03T08:00:00.000Z", []]);
  clock.set("2026-03-03T09:00:00.000Z");
  await waited;
  expect(woken).toEqual(["woken"]);
});
