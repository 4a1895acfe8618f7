import { START } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import {
  aFact,
  AWKWARD_DATA,
  factsIn,
  isCaughtUp,
  messagesUntil,
  newStream,
  outcome,
  put,
  someFacts,
  stocked,
  wholeLog,
} from "./event-store.samples";

/** What the store left behind, opened again. */
export const reopened = (reopen: Parameters<Parameters<WithStore>[0]>[1]["reopen"]) => {
  if (!reopen) throw new Error("A durable store under test must be able to reopen");
  return reopen();
};

export const durabilityCases = (withStore: WithStore): void => {
  test(
    "every fact comes back, byte for byte, with its leaf hash",
    withStore(async (store, test) => {
      const stream = newStream();
      await put(
        store,
        stream,
        AWKWARD_DATA.map((data) => aFact({ data })),
      );
      await Promise.all(Array.from({ length: 50 }, () => put(store, newStream(), someFacts(2), -1)));
      const before = await wholeLog(store);
      const hashes = await store.leafHashes(START, 1_000);
      const again = await reopened(test.reopen);
      expect(await wholeLog(again)).toEqual(before);
      expect(await again.leafHashes(START, 1_000)).toEqual(hashes);
      expect(await again.head()).toEqual({ position: before.at(-1)?.position, count: before.length });
    }),
  );

  test(
    "revisions and positions go on where they were",
    withStore(async (store, test) => {
      const { stream, last } = await stocked(store, 3);
      const again = await reopened(test.reopen);
      expect(await outcome(again, { stream, expected: last + 1, events: [aFact()] })).toMatchObject({ actual: last });
      const { position: before } = await again.head();
      const answer = await put(again, stream, [aFact()], last);
      expect(answer.revision).toBe(3);
      expect(await again.head()).toEqual({ position: answer.position, count: 4 });
      expect((await again.readAll({ after: before })).facts).toHaveLength(1);
    }),
  );

  test(
    "a retry is still idempotent",
    withStore(async (store, test) => {
      const stream = newStream();
      const events = someFacts(2);
      const answer = await put(store, stream, events, -1);
      const again = await reopened(test.reopen);
      expect(await put(again, stream, events, -1)).toEqual({ ...answer, idempotent: true });
    }),
  );

  test(
    "ids stay taken",
    withStore(async (store, test) => {
      if (!store.capabilities.refusesIdInOtherStream) return;
      const { stream, facts } = await stocked(store, 1);
      const again = await reopened(test.reopen);
      const error = await outcome(again, { stream: newStream(), expected: -1, events: facts });
      expect(error).toMatchObject({ code: "duplicate-event-id", otherStream: stream });
    }),
  );

  test(
    "archived and tombstoned streams stay so",
    withStore(async (store, test) => {
      const [one, two] = [await stocked(store, 1), await stocked(store, 1)];
      await store.archive(one.stream);
      await store.tombstone(two.stream);
      const again = await reopened(test.reopen);
      expect((await again.streamInfo(one.stream)).status).toBe("archived");
      expect((await again.streamInfo(two.stream)).status).toBe("tombstoned");
      expect(await outcome(again, { stream: one.stream, expected: 0, events: [aFact()] })).toMatchObject({
        code: "stream-archived",
      });
    }),
  );

  test(
    "instants are found, also those written before",
    withStore(async (store, test) => {
      await put(store, newStream(), [aFact({ recorded: "2026-03-03T11:00:00.000Z" })]);
      const again = await reopened(test.reopen);
      const { position } = await put(again, newStream(), [aFact({ recorded: "2026-03-03T10:00:00.000Z" })]);
      const later = await put(again, newStream(), [aFact({ recorded: "2026-03-03T12:00:00.000Z" })]);
      expect(await again.positionAt("2026-03-03T10:30:00.000Z")).toBe(START);
      expect(await again.positionAt("2026-03-03T11:30:00.000Z")).toBe(position);
      expect(await again.positionAt("2026-03-03T12:00:00.000Z")).toBe(later.position);
    }),
  );

  test(
    "a subscription resumes after the last position it was given",
    withStore(async (store, test) => {
      const { facts } = await stocked(store, 5);
      const after = (await store.readAll({ limit: 2 })).checkpoint;
      const again = await reopened(test.reopen);
      const messages = await messagesUntil(
        again.subscribe({ after, signal: new AbortController().signal }),
        isCaughtUp,
      );
      expect(factsIn(messages).map(({ id }) => id)).toEqual(facts.slice(2).map(({ id }) => id));
    }),
  );
};
