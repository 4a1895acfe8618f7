import { heardTime, momentNow } from "./clock";

const NOW = "2026-03-03T09:00:00.000Z";
const answeredAt = (moment: string) => heardTime(new Headers({ date: new Date(moment).toUTCString() }));

beforeEach(() => jest.useFakeTimers({ now: new Date(NOW) }));
afterEach(() => jest.useRealTimers());

test("a clock that is fast is no obstacle: what has just happened is said by the platform's", () => {
  answeredAt("2026-03-03T08:59:00.000Z");
  expect(momentNow()).toBe("2026-03-03T08:59:00.000Z");
  jest.advanceTimersByTime(30_000);
  expect(momentNow()).toBe("2026-03-03T08:59:30.000Z");
});

test("a clock that is slow says what it says", () => {
  answeredAt("2026-03-03T09:05:00.000Z");
  expect(momentNow()).toBe(NOW);
});

test("an answer that says no time changes nothing", () => {
  answeredAt("2026-03-03T08:59:00.000Z");
  heardTime(new Headers());
  expect(momentNow()).toBe("2026-03-03T08:59:00.000Z");
});
