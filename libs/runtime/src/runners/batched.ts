const nextTurn = (): Promise<undefined> => new Promise((resolve) => setImmediate(resolve, undefined));

/**
 * Groups what a source has ready into batches of at most `most`, without a timer: a batch ends as soon as the source
 * has nothing more at hand.
 */
export async function* batched<Item>(source: AsyncIterable<Item>, most: number): AsyncGenerator<readonly Item[]> {
  const iterator = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<Item>> => {
    const asked = iterator.next();
    // Whoever is at work on a full batch does not look at it yet, and a process ends by a failure that nobody looks at.
    asked.catch(() => undefined);
    return asked;
  };
  try {
    let pending = ask();
    for (;;) {
      const first = await pending;
      if (first.done) return;
      const batch = [first.value];
      pending = ask();
      try {
        while (batch.length < most) {
          const more = await Promise.race([pending, nextTurn()]);
          if (more === undefined || more.done) break;
          batch.push(more.value);
          pending = ask();
        }
      } catch {
        // The source failed behind what is at hand: that is given first, and the failure when more is asked for.
      }
      yield batch;
    }
  } finally {
    await iterator.return?.();
  }
}
