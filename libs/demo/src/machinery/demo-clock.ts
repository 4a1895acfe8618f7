import type { Instant } from "@sankofa/kernel/time";
import type { Engine } from "@sankofa/runtime/engine";

type Clock = Engine["ports"]["clock"];

/** The demonstration's time: stands still until the story moves it, and never goes back. */
export class DemoClock implements Clock {
  private readonly waiting = new Set<{ readonly instant: Instant; readonly resolve: () => void }>();

  constructor(private time: Instant) {}

  now(): Instant {
    return this.time;
  }

  moveTo(instant: Instant): void {
    if (instant <= this.time) return;
    this.time = instant;
    for (const waiter of [...this.waiting]) if (waiter.instant <= instant) waiter.resolve();
  }

  until(instant: Instant, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      if (instant <= this.time) return resolve();
      const abort = (): void => {
        this.waiting.delete(waiter);
        reject(signal.reason as Error);
      };
      const waiter = {
        instant,
        resolve: () => {
          this.waiting.delete(waiter);
          signal.removeEventListener("abort", abort);
          resolve();
        },
      };
      this.waiting.add(waiter);
      signal.addEventListener("abort", abort, { once: true });
    });
  }
}
