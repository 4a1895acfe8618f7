interface Shared<Answer> {
  readonly answer: Promise<Answer>;
  readonly aborter: AbortController;
  askers: number;
}

/**
 * A way to ask where whoever asks the same while it is under way waits for the same answer: on a thin line nothing is fetched
 * twice at once. A question is given up when the last of them no longer wants to know. `as` tells what is the same.
 */
export const sharing = <Answer>(ask: (path: string, signal: AbortSignal) => Promise<Answer>) => {
  const underWay = new Map<string, Shared<Answer>>();
  const begin = (path: string, as: string): Shared<Answer> => {
    const aborter = new AbortController();
    const shared = { answer: ask(path, aborter.signal), aborter, askers: 0 };
    const over = (): void => void (underWay.get(as) === shared && underWay.delete(as));
    shared.answer.then(over, over);
    aborter.signal.addEventListener("abort", over);
    underWay.set(as, shared);
    return shared;
  };
  return (path: string, as: string, signal: AbortSignal): Promise<Answer> => {
    const shared = underWay.get(as) ?? begin(path, as);
    shared.askers += 1;
    const leave = (): void => {
      shared.askers -= 1;
      if (shared.askers === 0) shared.aborter.abort();
    };
    signal.addEventListener("abort", leave, { once: true });
    return shared.answer;
  };
};
