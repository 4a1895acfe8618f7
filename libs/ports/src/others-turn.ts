const waiting: (() => void)[] = [];

const letNext = (): void => {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letNext);
};

/**
 * For long work in small pieces: resolves once everybody else had a turn of the event loop. Of all who wait one goes on
 * in each turn: were it all of them, a turn would last as long as their pieces together.
 */
export const othersTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(letNext);
  });
