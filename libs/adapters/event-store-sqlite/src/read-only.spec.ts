import { join } from "node:path";
import {
  aFact,
  factsIn,
  idsOf,
  isCaughtUp,
  messagesUntil,
  newStream,
  outcome,
  put,
  someFacts,
  stocked,
  wholeLog,
} from "@sankofa/ports/event-store.samples";
import { LOG_FILE, openSqliteEventStore, openSqliteEventStoreReadOnly } from "./event-store-sqlite";
import { inFolder } from "./log.samples";

describe("a log opened for reading only", () => {
  test(
    "reads beside the store that writes it, and sees what that writes",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      const reader = openSqliteEventStoreReadOnly(join(folder, LOG_FILE));
      expect(await reader.head()).toMatchObject({ count: 0 });
      await stocked(store, 3);
      expect(await wholeLog(reader)).toEqual(await wholeLog(store));
      await reader.close();
      await store.close();
    }),
  );

  test(
    "follows the log live",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      const reader = openSqliteEventStoreReadOnly(join(folder, LOG_FILE));
      const facts = someFacts(3);
      const { signal } = new AbortController();
      let written: Promise<unknown> | undefined;
      const messages = await messagesUntil(reader.subscribe({ signal }), (message, all) => {
        if (isCaughtUp(message)) written = put(store, newStream(), facts, -1);
        return factsIn(all).length === 3;
      });
      await written;
      expect(idsOf(factsIn(messages))).toEqual(idsOf(facts));
      await reader.close();
      await store.close();
    }),
  );

  test(
    "takes no facts and closes no streams",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      const { stream } = await stocked(store, 1);
      await store.close();
      const reader = openSqliteEventStoreReadOnly(join(folder, LOG_FILE));
      const error = { code: "store-unavailable", outcomeUnknown: false };
      expect(await outcome(reader, { stream, expected: 0, events: [aFact()] })).toMatchObject(error);
      await expect(reader.archive(stream)).rejects.toMatchObject(error);
      expect((await reader.head()).count).toBe(1);
      await reader.close();
    }),
  );
});

describe("a backup", () => {
  test(
    "made while facts are appended is a log of its own: a beginning of the whole, sound and writable",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder: join(folder, "one") });
      await stocked(store, 500);
      const copy = join(folder, "two", LOG_FILE);
      const second = await openSqliteEventStore({ folder: join(folder, "two") });
      await second.close();
      let done = false;
      const writing = (async () => {
        while (!done) await put(store, newStream(), someFacts(2), -1);
      })();
      await store.backupTo(copy);
      done = true;
      await writing;
      const restored = await openSqliteEventStore({ folder: join(folder, "two") });
      const facts = await wholeLog(restored);
      expect(facts.length).toBeGreaterThanOrEqual(500);
      expect((await wholeLog(store)).slice(0, facts.length)).toEqual(facts);
      expect((await put(restored, newStream(), [aFact()], -1)).position).toBe(
        String(facts.length + 1).padStart(20, "0"),
      );
      await restored.close();
      await store.close();
    }),
  );

  test(
    "that cannot be written leaves nothing behind",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      await expect(store.backupTo(join(folder, "nowhere", "copy.sqlite"))).rejects.toThrow();
      await store.close();
    }),
  );
});
