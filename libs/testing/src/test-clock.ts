import type { Clock } from "@sankofa/ports/clock";
import { instant, later, milliseconds, type Instant } from "@sankofa/kernel/time";

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. Whoever waits for a moment wakes when the clock reaches it, in order. */
export class TestClock implements Clock {
  private time: number;
  private sleepers: Sleeper[] = [];

  constructor(start: Instant = "2026-01-05T08:00:00.000Z") {
    this.time = milliseconds(start);
  }

  now(): Instant {
    return instant(this.time);
  }

  until(moment: Instant, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const due = milliseconds(moment);
      if (due <= this.time) return resolve();
      const abort = (): void => {
        this.sleepers = this.sleepers.filter((each) => each !== sleeper);
        reject(signal.reason as Error);
      };
      const wake = (): void => {
        signal.removeEventListener("abort", abort);
        resolve();
      };
      const sleeper = { due, wake };
      signal.addEventListener("abort", abort, { once: true });
      this.sleepers.push(sleeper);
    });
  }

  /** As somebody sets a real one back who found it wrong: nobody wakes, and whoever waits does so until it is there again. */
  setBack(moment: Instant): void {
    this.time = Math.min(this.time, milliseconds(moment));
  }

  /** Moves the clock to an instant; never back, for that is seldom meant. */
  set(moment: Instant): void {
    const time = milliseconds(moment);
    if (time < this.time) throw new RangeError(`The clock stands at ${this.now()} and does not go back to ${moment}`);
    this.time = time;
    const due = this.sleepers.filter((each) => each.due <= time).sort((one, other) => one.due - other.due);
    this.sleepers = this.sleepers.filter((each) => each.due > time);
    for (const each of due) each.wake();
  }

  advance(byMilliseconds: number): void {
    this.set(later(this.now(), byMilliseconds));
  }
}
