import { instant, milliseconds, type Instant } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";

/** Timers count from when they were set and know nothing of a clock that was put right, so long waits look again. */
const LONGEST_NAP = 30_000;

class SystemClock implements Clock {
  private at = NaN;
  private text: Instant = "";

  /** A request asks several times within one millisecond, and writing it out is what costs. */
  now(): Instant {
    const at = Date.now();
    if (at !== this.at) {
      this.at = at;
      this.text = instant(at);
    }
    return this.text;
  }

  until(instant: Instant, signal: AbortSignal): Promise<void> {
    const due = milliseconds(instant);
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      let timer: NodeJS.Timeout | undefined;
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const look = (): void => {
        const left = due - Date.now();
        if (left > 0) {
          timer = setTimeout(look, Math.min(left, LONGEST_NAP));
          return;
        }
        signal.removeEventListener("abort", abort);
        resolve();
      };
      signal.addEventListener("abort", abort, { once: true });
      look();
    });
  }
}

/** The machine's own clock. */
export const systemClock = (): Clock => new SystemClock();
