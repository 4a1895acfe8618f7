import { SUBSCRIPTION_PAGE, type EventStore, type Position, type StoredFact } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import { factsIn, idsOf, messagesUntil, newStream, put, someFacts, stocked, wholeLog } from "./event-store.samples";

/** The next so many facts after a position, by a subscription that is dropped in the middle of whatever it was at. */
const take = async (store: EventStore, count: number, after?: Position): Promise<StoredFact[]> => {
  const subscription = store.subscribe({ after, signal: new AbortController().signal });
  return factsIn(await messagesUntil(subscription, (_, all) => factsIn(all).length === count));
};

/** Everything, by subscriptions that are each dropped after a few facts and taken up after the last. */
const inTurns = async (store: EventStore, counts: readonly number[]): Promise<StoredFact[]> => {
  const taken: StoredFact[] = [];
  for (const count of counts) taken.push(...(await take(store, count, taken.at(-1)?.position)));
  return taken;
};

export const resumingCases = (withStore: WithStore): void => {
  test(
    "dropped around every edge of a page, and taken up after the last fact: no gap and no double",
    withStore(async (store) => {
      for (let left = 2 * SUBSCRIPTION_PAGE + 10; left > 0; left -= 500) await stocked(store, Math.min(left, 500));
      const taken = await inTurns(store, [SUBSCRIPTION_PAGE - 1, 1, 1, SUBSCRIPTION_PAGE - 2, 1, 1, 1, 8]);
      expect(idsOf(taken)).toEqual(idsOf(await wholeLog(store)));
    }),
  );

  test(
    "dropped after every fact",
    withStore(async (store) => {
      await stocked(store, 20);
      const taken = await inTurns(store, Array<number>(20).fill(1));
      expect(idsOf(taken)).toEqual(idsOf(await wholeLog(store)));
    }),
  );

  test(
    "dropped again and again while others append",
    withStore(async (store) => {
      const counts = [1, 5, 2, 17, 30, 1, 44, 100, 100];
      const total = counts.reduce((sum, count) => sum + count, 0);
      const writing = Promise.all(
        Array.from({ length: 10 }, async () => {
          const stream = newStream();
          for (let round = 0; round < total / 10; round++) await put(store, stream, someFacts(1));
        }),
      );
      const taken = await inTurns(store, counts);
      await writing;
      expect(idsOf(taken)).toEqual(idsOf(await wholeLog(store)));
    }),
  );
};
