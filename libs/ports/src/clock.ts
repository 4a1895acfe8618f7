import type { Instant } from "@sankofa/kernel/time";

/** The one source of time. Deadlines ask it, facts are stamped by it, and tests move it. */
export interface Clock {
  now(): Instant;
  /** Resolves at or after the instant, or at once when that has passed; rejects with the signal's reason when aborted. */
  until(instant: Instant, signal: AbortSignal): Promise<void>;
}
