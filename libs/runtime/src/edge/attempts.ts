import { milliseconds, type Instant } from "@sankofa/kernel/time";
import { tooManyAttempts } from "./edge-problem";

/** Enough for an attack from many addresses, little enough for memory; the oldest are forgotten first. */
const MOST_KEYS = 20_000;

/**
 * Failures within a sliding window, in this process's memory. An attempt counts from its beginning, so that many at
 * once are no way around; a success takes its own back.
 */
export class Attempts {
  private readonly failures = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly windowMilliseconds: number,
  ) {}

  /** Counts an attempt, or refuses it with the seconds until the next one is allowed. Gives how to take it back. */
  begin(key: string, now: Instant): () => void {
    const at = milliseconds(now);
    const recent = (this.failures.get(key) ?? []).filter((failure) => failure > at - this.windowMilliseconds);
    if (recent.length >= this.most)
      throw tooManyAttempts(Math.ceil(((recent[0] ?? at) + this.windowMilliseconds - at) / 1000));
    recent.push(at);
    this.failures.delete(key);
    this.failures.set(key, recent);
    if (this.failures.size > MOST_KEYS) this.failures.delete(this.failures.keys().next().value ?? "");
    return () => {
      // Others may have been counted meanwhile, and what was too old is gone.
      const counted = this.failures.get(key) ?? [];
      const index = counted.indexOf(at);
      if (index >= 0) counted.splice(index, 1);
    };
  }
}
