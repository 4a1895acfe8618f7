import { setTimeout as pause } from "node:timers/promises";
import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { status } from "@grpc/grpc-js";

/** A call that said nothing for too long. */
export class Silent extends Error {
  constructor(milliseconds: number) {
    super(`The server said nothing for ${milliseconds} ms`);
    this.name = "Silent";
  }
}

/** What the client's errors and those of the wire itself have in common; some have the one, some the other. */
interface WireError extends Error {
  readonly type?: string;
  readonly code?: number;
}

const PASSING_TYPES = new Set(["unavailable", "cancelled", "timeout", "deadline-exceeded", "not-leader"]);
const PASSING_CODES = new Set<number>([
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
  status.RESOURCE_EXHAUSTED,
  status.ABORTED,
  status.UNAVAILABLE,
]);

export const typeOf = (error: unknown): string | undefined => (error as WireError).type;

/** What the client says of a cluster none of whose nodes could be asked where the leader is: an error without a type. */
const UNDISCOVERED = /^Failed to discover/;

/** Whether trying again can help: the server is away, busy, silent or not the leader. */
export const isPassing = (error: unknown): boolean => {
  const { type, code, message } = error as WireError;
  if (error instanceof Silent || UNDISCOVERED.test(message)) return true;
  return PASSING_TYPES.has(type ?? "") || (code !== undefined && PASSING_CODES.has(code));
};

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 1_000;

/** Waits a little longer each time. */
export class Pauses {
  private next = FIRST_PAUSE;

  async pause(signal?: AbortSignal): Promise<void> {
    await pause(this.next, undefined, signal && { signal });
    this.next = Math.min(this.next * 2, LONGEST_PAUSE);
  }

  reset(): void {
    this.next = FIRST_PAUSE;
  }
}

/** Does what can be done twice until it succeeds, fails for good, patience ends or nobody wants it any more. */
export const persistently = async <T>(
  work: () => Promise<T>,
  patience: number,
  isWanted: () => boolean = () => true,
  signal?: AbortSignal,
): Promise<T> => {
  const until = Date.now() + patience;
  const pauses = new Pauses();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (Date.now() >= until || !isWanted()) throw new StoreUnavailable((error as Error).message, false);
      await pauses.pause(signal);
    }
  }
};
