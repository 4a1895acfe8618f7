import { START, type EventStore, type Position, type SubscriptionMessage } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import {
  aFact,
  factsIn,
  idsOf,
  isCaughtUp,
  messagesUntil,
  newStream,
  put,
  someFacts,
  stocked,
  wholeLog,
} from "./event-store.samples";

const signal = (): AbortSignal => new AbortController().signal;
const kinds = (messages: readonly SubscriptionMessage[]): string[] => messages.map(({ kind }) => kind);

/** Reads facts until there are so many. */
const takeFacts = async (store: EventStore, count: number, after?: Position) =>
  factsIn(await messagesUntil(store.subscribe({ after, signal: signal() }), (_, all) => factsIn(all).length === count));

export const subscriptionCases = (withStore: WithStore): void => {
  test(
    "an empty log: caught up at once, at the start",
    withStore(async (store) => {
      const messages = await messagesUntil(store.subscribe({ signal: signal() }), isCaughtUp);
      expect(messages).toEqual([{ kind: "caughtUp", position: START }]);
    }),
  );

  test(
    "from the start: every fact in order, then caught up at the head",
    withStore(async (store) => {
      await stocked(store, 5);
      const messages = await messagesUntil(store.subscribe({ signal: signal() }), isCaughtUp);
      expect(factsIn(messages)).toEqual(await wholeLog(store));
      expect(messages.at(-1)).toEqual({ kind: "caughtUp", position: (await store.head()).position });
    }),
  );

  test(
    "over several pages",
    withStore(async (store) => {
      for (let round = 0; round < 3; round++) await stocked(store, 900);
      const messages = await messagesUntil(store.subscribe({ signal: signal() }), isCaughtUp);
      expect(idsOf(factsIn(messages))).toEqual(idsOf(await wholeLog(store)));
    }),
  );

  test(
    "after a position, exclusive",
    withStore(async (store) => {
      const { facts } = await stocked(store, 5);
      const after = (await store.readAll({ limit: 3 })).checkpoint;
      const messages = await messagesUntil(store.subscribe({ after, signal: signal() }), isCaughtUp);
      expect(idsOf(factsIn(messages))).toEqual(idsOf(facts.slice(3)));
    }),
  );

  test(
    "after every position: what is left, no more and no less",
    withStore(async (store) => {
      await stocked(store, 12);
      const all = await wholeLog(store);
      for (const [index, fact] of all.entries()) {
        const messages = await messagesUntil(store.subscribe({ after: fact.position, signal: signal() }), isCaughtUp);
        expect(idsOf(factsIn(messages))).toEqual(idsOf(all.slice(index + 1)));
      }
    }),
  );

  test(
    "live facts follow, in order, and caught up is said once",
    withStore(async (store) => {
      await stocked(store, 2);
      const facts = someFacts(5);
      let written: Promise<unknown> | undefined;
      const messages = await messagesUntil(store.subscribe({ signal: signal() }), (message, all) => {
        if (isCaughtUp(message)) written = Promise.all(facts.map((fact) => put(store, newStream(), [fact])));
        return factsIn(all).length === 7;
      });
      await written;
      expect(idsOf(factsIn(messages)).slice(2)).toEqual(idsOf(facts));
      expect(kinds(messages).filter((kind) => kind === "caughtUp")).toHaveLength(1);
    }),
  );

  test(
    "one fact at a time, each awaited: none is missed while waiting",
    withStore(async (store) => {
      const received = takeFacts(store, 30);
      const sent: string[] = [];
      for (const fact of someFacts(30)) {
        await put(store, newStream(), [fact]);
        sent.push(fact.id);
      }
      expect(idsOf(await received)).toEqual(sent);
    }),
  );

  test(
    "the switch to live during a storm of appends loses and doubles nothing",
    withStore(async (store) => {
      await stocked(store, 1_500);
      const storm = async (): Promise<void> => {
        for (let round = 0; round < 40; round++) {
          await Promise.all(Array.from({ length: 8 }, () => put(store, newStream(), someFacts(2), -1)));
        }
      };
      const total = 1_500 + 40 * 8 * 2;
      const [, ...received] = await Promise.all([
        storm(),
        takeFacts(store, total),
        takeFacts(store, total),
        takeFacts(store, total),
      ]);
      const expected = idsOf(await wholeLog(store));
      for (const facts of received) expect(idsOf(facts)).toEqual(expected);
    }),
  );

  test(
    "subscriptions begun at any moment of a storm agree",
    withStore(async (store) => {
      const total = 300;
      const subscribers: Promise<unknown[]>[] = [];
      for (let index = 0; index < total; index++) {
        const written = put(store, newStream(), [aFact()], -1);
        if (index % 30 === 0) subscribers.push(takeFacts(store, total).then(idsOf));
        if (index % 7 === 0) await written;
      }
      const expected = idsOf(await Promise.all(subscribers).then(() => wholeLog(store)));
      for (const received of subscribers) expect(await received).toEqual(expected);
    }),
  );

  test(
    "a slow consumer gets everything in order, fell behind and caught up again",
    withStore(async (store) => {
      const { signal: ended } = new AbortController();
      const received: SubscriptionMessage[] = [];
      let written = false;
      for await (const message of store.subscribe({ signal: ended })) {
        received.push(message);
        if (isCaughtUp(message) && !written) {
          written = true;
          // While this consumer is busy with one message, far more than a page is written.
          for (let round = 0; round < 3; round++) await put(store, newStream(), someFacts(900), -1);
        } else if (isCaughtUp(message)) break;
      }
      expect(idsOf(factsIn(received))).toEqual(idsOf(await wholeLog(store)));
      expect(kinds(received).filter((kind) => kind !== "fact")).toEqual(["caughtUp", "fellBehind", "caughtUp"]);
    }),
  );

  test(
    "a subscription nobody reads holds up neither writers nor other subscribers",
    withStore(async (store) => {
      const stalled = store.subscribe({ signal: signal() })[Symbol.asyncIterator]();
      await stocked(store, 1);
      const first = await stalled.next();
      for (let round = 0; round < 5; round++) await stocked(store, 900);
      expect(await takeFacts(store, 4_501)).toHaveLength(4_501);
      expect(first.value).toMatchObject({ kind: "fact" });
      await stalled.return?.();
    }),
  );

  describe("an aborted signal ends the iteration without an error", () => {
    test(
      "before it began",
      withStore(async (store) => {
        await stocked(store, 3);
        const messages = await messagesUntil(store.subscribe({ signal: AbortSignal.abort() }), () => false);
        expect(messages).toEqual([]);
      }),
    );

    test(
      "while it waits for facts",
      withStore(async (store) => {
        const controller = new AbortController();
        const messages = await messagesUntil(store.subscribe({ signal: controller.signal }), (message) => {
          if (isCaughtUp(message)) setImmediate(() => controller.abort());
          return false;
        });
        expect(kinds(messages)).toEqual(["caughtUp"]);
      }),
    );

    test(
      "in the middle of a page: nothing more is delivered",
      withStore(async (store) => {
        await stocked(store, 10);
        const controller = new AbortController();
        const messages = await messagesUntil(store.subscribe({ signal: controller.signal }), (_, all) => {
          if (all.length === 4) controller.abort();
          return false;
        });
        expect(messages).toHaveLength(4);
      }),
    );

    test(
      "for one subscriber only",
      withStore(async (store) => {
        const controller = new AbortController();
        const ended = messagesUntil(store.subscribe({ signal: controller.signal }), () => false);
        const other = takeFacts(store, 4);
        await stocked(store, 2);
        controller.abort();
        await ended;
        await stocked(store, 2);
        expect(await other).toHaveLength(4);
      }),
    );
  });
};
