import { START } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import { StoreUnavailable } from "./event-store.errors";
import { aFact, isCaughtUp, newStream, outcome, put, stocked } from "./event-store.samples";

export const closingCases = (withStore: WithStore): void => {
  test(
    "what was accepted is finished first",
    withStore(async (store) => {
      const pending = Array.from({ length: 200 }, () => put(store, newStream(), [aFact()], -1));
      const closed = store.close();
      const answers = await Promise.all(pending);
      await closed;
      expect(new Set(answers.map(({ position }) => position)).size).toBe(200);
    }),
  );

  test(
    "what comes later is refused, as surely not written",
    withStore(async (store) => {
      const { stream } = await stocked(store, 1);
      const closed = store.close();
      const error = await outcome(store, { stream, expected: 0, events: [aFact()] });
      await closed;
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error).toMatchObject({ outcomeUnknown: false });
    }),
  );

  test(
    "reading from a closed store is refused",
    withStore(async (store) => {
      const { stream } = await stocked(store, 1);
      await store.close();
      const reads = [
        store.readStream({ stream }),
        store.readAll({}),
        store.readPositions([]),
        store.streamInfo(stream),
        store.head(),
        store.positionAt("2026-03-03T09:00:00.000Z"),
        store.leafHashes(START, 1),
        store.archive(stream),
        store.tombstone(stream),
      ];
      for (const read of reads) await expect(read).rejects.toBeInstanceOf(StoreUnavailable);
    }),
  );

  test(
    "closing twice is closing once",
    withStore(async (store) => {
      await stocked(store, 1);
      await Promise.all([store.close(), store.close()]);
      await store.close();
    }),
  );

  test(
    "subscriptions end without an error",
    withStore(async (store) => {
      await stocked(store, 3);
      const { signal } = new AbortController();
      let closed: Promise<void> | undefined;
      for await (const message of store.subscribe({ signal })) if (isCaughtUp(message)) closed = store.close();
      await closed;
      expect(closed).toBeDefined();
    }),
  );
};
