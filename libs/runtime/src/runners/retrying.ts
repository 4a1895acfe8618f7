import type { Clock } from "@sankofa/ports/clock";
import { setTimeout as pause } from "node:timers/promises";

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

export interface Trouble {
  readonly since: string;
  readonly message: string;
}

/**
 * Runs work again, with growing pauses, until it ends by itself or the signal aborts. `onTrouble` hears of every failure
 * and of the recovery, so that health can say degraded while the process stays up.
 */
export const retrying = async (
  work: (progress: () => void) => Promise<void>,
  signal: AbortSignal,
  clock: Clock,
  onTrouble: (trouble: Trouble | undefined, error?: unknown) => void,
): Promise<void> => {
  let wait = FIRST_PAUSE_MS;
  const progress = (): void => {
    wait = FIRST_PAUSE_MS;
    onTrouble(undefined);
  };
  while (!signal.aborted) {
    try {
      await work(progress);
      return;
    } catch (error) {
      if (signal.aborted) return;
      onTrouble({ since: clock.now(), message: error instanceof Error ? error.message : String(error) }, error);
      await pause(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  }
};
