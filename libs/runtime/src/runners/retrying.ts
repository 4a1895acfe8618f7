import type { Clock } from "@sankofa/ports/clock";
import type { FailureReason } from "@sankofa/ports/store-failure";
import { setTimeout as pause } from "node:timers/promises";
import { failureReason } from "../store-watch";

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

export interface Trouble {
  readonly since: string;
  readonly message: string;
  /** Why the store under it failed, where that was it. */
  readonly reason?: FailureReason;
}

export const troubleOf = (error: unknown, clock: Clock): Trouble => {
  const reason = failureReason(error);
  const message = error instanceof Error ? error.message : String(error);
  return { since: clock.now(), message, ...(reason ? { reason } : {}) };
};

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
  let since: string | undefined;
  const progress = (): void => {
    wait = FIRST_PAUSE_MS;
    since = undefined;
    onTrouble(undefined);
  };
  while (!signal.aborted) {
    try {
      await work(progress);
      return;
    } catch (error) {
      if (signal.aborted) return;
      const trouble = troubleOf(error, clock);
      since ??= trouble.since;
      onTrouble({ ...trouble, since }, error);
      await pause(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  }
};

/** Keeps the trouble of whoever has it, and tells of it where it begins or is another: what is tried every few seconds fails as often. */
export const noting =
  (whose: { trouble: Trouble | undefined }, tell: (error: unknown) => void) =>
  (trouble: Trouble | undefined, error?: unknown): void => {
    if (trouble && trouble.message !== whose.trouble?.message) tell(error);
    whose.trouble = trouble;
  };

/**
 * Does work that a full disk keeps from being done as soon as there is room for it: nobody has to begin anew what goes on by
 * itself where the disk is full later. `onFull` hears of it once.
 */
export const onceThereIsRoom = async (
  work: () => Promise<void>,
  signal: AbortSignal,
  onFull: (error: unknown) => void,
): Promise<void> => {
  for (let wait = FIRST_PAUSE_MS, told = false; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || failureReason(error) !== "disk-full") throw error;
      if (!told) onFull(error);
      told = true;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
};
