/**
 * Work that ends with a signal, or by a controller of its own before that. `AbortSignal.any` says the same, but with Node 20 the longer
 * signal remembers each that was ever made of it, some 55 bytes: for what is begun again and again as long as the program runs, use this.
 */
export const endingWith = async <Result>(
  signal: AbortSignal,
  work: (over: AbortController) => Promise<Result>,
): Promise<Result> => {
  const over = new AbortController();
  const abort = (): void => over.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await work(over);
  } finally {
    signal.removeEventListener("abort", abort);
  }
};
