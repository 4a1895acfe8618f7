import { isInstant, later, milliseconds } from "@sankofa/kernel/time";
import type { Clock } from "./clock";

/** A clock and the way time passes on it: a test's by hand, the machine's by itself. */
export interface ClockUnderTest {
  readonly clock: Clock;
  pass(milliseconds: number): Promise<void>;
}

export const describeClock = (name: string, make: () => ClockUnderTest): void => {
  describe(`Clock: ${name}`, () => {
    let clock: Clock;
    let pass: ClockUnderTest["pass"];
    let cancel: AbortController;

    beforeEach(() => {
      ({ clock, pass } = make());
      cancel = new AbortController();
    });
    afterEach(() => cancel.abort(new Error("over")));

    const inside = (by: number): Promise<void> => clock.until(later(clock.now(), by), cancel.signal);
    const settled = async (promise: Promise<void>): Promise<boolean> => {
      await new Promise((resolve) => setImmediate(resolve));
      return Promise.race([promise.then(() => true), Promise.resolve().then(() => Promise.resolve(false))]);
    };

    test("now is an instant with milliseconds", () => {
      expect(isInstant(clock.now())).toBe(true);
    });

    test("time passes and never goes back", async () => {
      const before = clock.now();
      await pass(5);
      expect(milliseconds(clock.now()) - milliseconds(before)).toBeGreaterThanOrEqual(5);
    });

    test("a moment that has passed is there at once", async () => {
      await inside(0);
      await inside(-60_000);
    });

    test("a later moment is waited for, and is there when it comes", async () => {
      // Long enough not to have come when a busy machine looks.
      const due = later(clock.now(), 500);
      const waiting = clock.until(due, cancel.signal);
      expect(await settled(waiting)).toBe(false);
      await pass(500);
      await waiting;
      expect(clock.now() >= due).toBe(true);
    });

    test("many waits end, and none before its moment", async () => {
      const waits = [30, 10, 20].map(async (by) => {
        const due = later(clock.now(), by);
        await clock.until(due, cancel.signal);
        return clock.now() >= due;
      });
      await pass(30);
      expect(await Promise.all(waits)).toEqual([true, true, true]);
    });

    test("an aborted wait is rejected with the signal's reason", async () => {
      const waiting = inside(3_600_000);
      cancel.abort(new Error("stopping"));
      await expect(waiting).rejects.toThrow("stopping");
    });

    test("a signal that was aborted before ends the wait before it begins", async () => {
      cancel.abort(new Error("stopped"));
      await expect(inside(3_600_000)).rejects.toThrow("stopped");
      await expect(inside(0)).rejects.toThrow("stopped");
    });

    test("aborting one wait leaves the others", async () => {
      const other = new AbortController();
      const aborted = clock.until(later(clock.now(), 10), other.signal);
      const kept = inside(10);
      other.abort(new Error("only this"));
      await expect(aborted).rejects.toThrow("only this");
      await pass(10);
      await kept;
    });

    test("a wait longer than any timer counts does not end early", async () => {
      const waiting = inside(60 * 24 * 3_600_000);
      waiting.catch(() => undefined);
      await pass(5);
      expect(await settled(waiting)).toBe(false);
    });
  });
};
