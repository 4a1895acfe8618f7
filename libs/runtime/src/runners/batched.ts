const nextTurn = (): Promise<undefined> => new Promise((resolve) => setImmediate(resolve, undefined));

/**
 * Groups what a source has ready into batches of at most `most`, without a timer: a batch ends as soon as the source
 * has nothing more at hand.
 */
export async function* batched<Item>(source: AsyncIterable<Item>, most: number): AsyncGenerator<readonly Item[]> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    let pending = iterator.next();
    for (;;) {
      const first = await pending;
      if (first.done) return;
      const batch = [first.value];
      pending = iterator.next();
      while (batch.length < most) {
        const more = await Promise.race([pending, nextTurn()]);
        if (more === undefined || more.done) break;
        batch.push(more.value);
        pending = iterator.next();
      }
      yield batch;
    }
  } finally {
    await iterator.return?.();
  }
}
