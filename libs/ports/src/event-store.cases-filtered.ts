import type { Position } from "./event-store";
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
  wholeLog,
} from "./event-store.samples";

const signal = (): AbortSignal => new AbortController().signal;

/** Subscriptions that hear some facts only, and still know how far the log was looked at. */
export const filteredCases = (withStore: WithStore): void => {
  test(
    "by type: the facts, and a checkpoint up to the end",
    withStore(async (store) => {
      const stream = newStream();
      await put(
        store,
        stream,
        someFacts(10, (index) => ({ type: index % 5 ? "relationships.b" : "relationships.a" })),
      );
      const messages = await messagesUntil(
        store.subscribe({ filter: { types: ["relationships.a"] }, signal: signal() }),
        isCaughtUp,
      );
      expect(factsIn(messages).map(({ revision }) => revision)).toEqual([0, 5]);
      expect(messages.at(-2)).toEqual({ kind: "checkpoint", position: (await store.head()).position });
    }),
  );

  test(
    "by prefix, and live",
    withStore(async (store) => {
      const mine = newStream("contact");
      const filter = { streamPrefixes: ["relationships.contact-"] };
      const reading = messagesUntil(
        store.subscribe({ filter, signal: signal() }),
        (_, all) => factsIn(all).length === 3,
      );
      for (let index = 0; index < 3; index++) {
        await put(store, newStream("plan"), someFacts(2));
        await put(store, mine, [aFact()]);
      }
      expect(factsIn(await reading).map(({ stream, revision }) => [stream, revision])).toEqual([
        [mine, 0],
        [mine, 1],
        [mine, 2],
      ]);
    }),
  );

  test(
    "to nothing: checkpoints follow the log while it grows",
    withStore(async (store) => {
      const checkpoints: Position[] = [];
      let wrote: Promise<unknown> = Promise.resolve();
      let rounds = 0;
      const write = (): void => {
        wrote = put(store, newStream(), [aFact()]);
      };
      await messagesUntil(
        store.subscribe({ filter: { types: ["relationships.never"] }, signal: signal() }),
        (message) => {
          if (message.kind === "checkpoint") checkpoints.push(message.position);
          if (message.kind === "caughtUp" || message.kind === "checkpoint") if (rounds++ < 3) write();
          return checkpoints.length === 3;
        },
      );
      await wrote;
      expect(checkpoints).toEqual((await wholeLog(store)).map(({ position }) => position));
    }),
  );

  test(
    "a consumer that keeps checkpoints resumes without gap or double",
    withStore(async (store) => {
      const filter = { types: ["relationships.a"] };
      const seen: string[] = [];
      let checkpoint: Position | undefined;
      for (let round = 0; round < 4; round++) {
        await put(
          store,
          newStream(),
          someFacts(9, (index) => ({ type: index % 3 ? "relationships.b" : "relationships.a" })),
        );
        const messages = await messagesUntil(
          store.subscribe({ after: checkpoint, filter, signal: signal() }),
          isCaughtUp,
        );
        seen.push(...idsOf(factsIn(messages)));
        const last = messages.at(-1);
        checkpoint = last?.kind === "fact" ? last.fact.position : last?.position;
      }
      expect(seen).toEqual(idsOf(await wholeLog(store, { filter })));
    }),
  );
};
