const SIGNALS = ["SIGINT", "SIGTERM"] as const;
type Signal = (typeof SIGNALS)[number];

/** npm passes a Ctrl-C on to the program that has had it from the terminal already: one press, heard twice. */
const ONE_PRESS_MS = 500;

/** What of a process it takes to hear of an interruption, and to end by one. */
export interface Interruptible {
  readonly pid: number;
  on(signal: Signal, hear: (signal: Signal) => void): unknown;
  off(signal: Signal, hear: (signal: Signal) => void): unknown;
  kill(pid: number, signal: Signal): unknown;
}

/**
 * A signal that aborts where the process is interrupted. Whoever is in a hurry interrupts a second time, and the process
 * ends there and then; what arrives within half a second (`now` in ms) belongs to the first.
 */
export const interruptionOf = (ours: Interruptible, now: () => number): AbortSignal => {
  const interrupt = new AbortController();
  let first: number | undefined;
  const hear = (signal: Signal): void => {
    if (first === undefined) {
      first = now();
      interrupt.abort();
    } else if (now() - first >= ONE_PRESS_MS) {
      for (const heard of SIGNALS) ours.off(heard, hear);
      ours.kill(ours.pid, signal);
    }
  };
  for (const signal of SIGNALS) ours.on(signal, hear);
  return interrupt.signal;
};
