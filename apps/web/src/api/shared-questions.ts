interface Shared<Answer> {
  readonly answer: Promise<Answer>;
  readonly aborter: AbortController;
  isUnderWay: boolean;
  askers: number;
}

interface Asking {
  /** Tells what is the same question. */
  readonly as: string;
  /** What was answered before will not do: it is asked again, unless it is being asked. */
  readonly anew: boolean;
  /** Aborted once the asker neither waits for the answer nor shows it. */
  readonly signal: AbortSignal;
}

/**
 * A way to ask where whoever asks the same waits for the same answer, or is given it while another who asked still shows it: on
 * a thin line nothing is fetched twice. A question is given up when the last of them no longer wants to know.
 */
export const sharing = <Answer>(ask: (path: string, signal: AbortSignal) => Promise<Answer>) => {
  const known = new Map<string, Shared<Answer>>();
  const begin = (path: string, as: string): Shared<Answer> => {
    const aborter = new AbortController();
    const shared = { answer: ask(path, aborter.signal), aborter, isUnderWay: true, askers: 0 };
    const forget = (): void => void (known.get(as) === shared && known.delete(as));
    shared.answer.then(() => (shared.isUnderWay = false), forget);
    aborter.signal.addEventListener("abort", forget);
    known.set(as, shared);
    return shared;
  };
  return (path: string, { as, anew, signal }: Asking): Promise<Answer> => {
    const before = known.get(as);
    const shared = before && (before.isUnderWay || !anew) ? before : begin(path, as);
    shared.askers += 1;
    const leave = (): void => {
      shared.askers -= 1;
      if (shared.askers === 0) shared.aborter.abort();
    };
    signal.addEventListener("abort", leave, { once: true });
    return shared.answer;
  };
};
