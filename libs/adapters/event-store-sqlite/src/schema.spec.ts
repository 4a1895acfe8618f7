import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { newStream, put, someFacts } from "@sankofa/ports/event-store.samples";
import { checkRows, LOG_FILE, openSqliteEventStore, openSqliteEventStoreReadOnly } from "./event-store-sqlite";
import { inFolder } from "./log.samples";
import { openWriterDatabase } from "./writer-database";
import { assertSqliteVersion, checkData, upgrade, UPGRADES } from "./schema";

/** Opens a log's file directly, as another program could. */
const withFile = <T>(folder: string, body: (database: DatabaseSyncInstance) => T): T => {
  const database = new DatabaseSync(join(folder, LOG_FILE));
  try {
    return body(database);
  } finally {
    database.close();
  }
};

const stock = async (folder: string, count = 3): Promise<void> => {
  const store = await openSqliteEventStore({ folder });
  await put(store, newStream(), someFacts(count), -1);
  await store.close();
};

describe("the log's file", () => {
  test(
    "refuses to change or delete a fact, whoever asks",
    inFolder(async (folder) => {
      await stock(folder);
      withFile(folder, (database) => {
        expect(() => database.exec("UPDATE events SET body = '[]' WHERE position = 2")).toThrow(
          "facts are never changed",
        );
        expect(() => database.exec("DELETE FROM events")).toThrow("facts are never deleted");
        expect(database.prepare("SELECT count(*) AS count FROM events").get()).toEqual({ count: 3 });
      });
    }),
  );

  test(
    "keeps ids as 16 bytes, a leaf hash of 32, and the epoch of the lease each fact was written in",
    inFolder(async (folder) => {
      await stock(folder, 1);
      await stock(folder, 1);
      withFile(folder, (database) => {
        const rows = database.prepare("SELECT length(id) AS id, length(leaf_hash) AS leaf, epoch FROM events").all();
        expect(rows).toEqual([
          { id: 16, leaf: 32, epoch: 1 },
          { id: 16, leaf: 32, epoch: 2 },
        ]);
      });
    }),
  );

  test(
    "has every commit on the disk before it is answered, or when it is closed where that was said to do",
    inFolder((folder) => {
      const synchronous = (said: object): unknown => {
        const { database } = openWriterDatabase({ file: join(folder, LOG_FILE), ...said });
        const found = database.prepare("PRAGMA synchronous").get();
        database.close();
        return found;
      };
      expect([synchronous({}), synchronous({ untilClosed: true })]).toEqual([{ synchronous: 2 }, { synchronous: 1 }]);
      return Promise.resolve();
    }),
  );

  test(
    "is written with a log ahead of it, and whole after closing",
    inFolder(async (folder) => {
      await stock(folder);
      withFile(folder, (database) => {
        expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
        expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
      });
    }),
  );
});

describe("the data version", () => {
  test(
    "of a newer program is refused, and the file is left as it was",
    inFolder(async (folder) => {
      await stock(folder);
      // Copied back at once: a thread of the closed store may still be ending, and then nobody does it at the end.
      withFile(folder, (database) =>
        database.exec(`PRAGMA user_version = ${UPGRADES.length + 1}; PRAGMA wal_checkpoint(TRUNCATE)`),
      );
      const before = readFileSync(join(folder, LOG_FILE));
      await expect(openSqliteEventStore({ folder })).rejects.toMatchObject({
        name: "StoreOpenError",
        code: "data-newer",
      });
      expect(() => openSqliteEventStoreReadOnly(join(folder, LOG_FILE))).toThrow(
        expect.objectContaining({ code: "data-newer" }),
      );
      expect(readFileSync(join(folder, LOG_FILE)).equals(before)).toBe(true);
    }),
  );

  test(
    "of an older program is brought up, and every fact is kept",
    inFolder(async (folder) => {
      await stock(folder, 5);
      withFile(folder, (database) => {
        const steps = [...UPGRADES, (each: DatabaseSyncInstance) => each.exec("CREATE TABLE later (x INTEGER) STRICT")];
        upgrade(database, steps);
        expect(checkData(database, steps.length)).toBe(steps.length);
        expect(database.prepare("SELECT count(*) AS count FROM events").get()).toEqual({ count: 5 });
        expect(database.prepare("SELECT count(*) AS count FROM later").get()).toEqual({ count: 0 });
      });
    }),
  );

  test(
    "1 is brought up: streams keep facts and status, one without a fact gets out of the way, and new ones stand apart",
    inFolder(async (folder) => {
      const [closedBefore, kept, archived] = [newStream(), newStream(), newStream()];
      const [later, latest] = [newStream(), newStream()];
      await openSqliteEventStore({ folder: join(folder, "now") }).then(async (store) => {
        await put(store, kept, someFacts(2), -1);
        await put(store, archived, someFacts(1), -1);
        await store.close();
      });
      withFile(folder, (database) => {
        upgrade(database, UPGRADES.slice(0, 1));
        database.exec(`
          ATTACH '${join(folder, "now", LOG_FILE)}' AS now;
          INSERT INTO streams VALUES (1, '${closedBefore}', 2), (2, '${kept}', 0), (3, '${archived}', 1);
          INSERT INTO names SELECT * FROM now.names;
          INSERT INTO events
            SELECT position, CASE body ->> 2 WHEN '${kept}' THEN 2 ELSE 3 END, revision, type, id, recorded_max, epoch, leaf_hash, body
            FROM now.events;`);
      });
      const shelved = openSqliteEventStoreReadOnly(join(folder, LOG_FILE));
      expect((await shelved.readStream({ stream: kept })).facts).toHaveLength(2);
      await shelved.close();
      const store = await openSqliteEventStore({ folder });
      // Nothing was asked about it yet: its name gives it another number than it has.
      await expect(put(store, kept, someFacts(1), -1)).rejects.toMatchObject({ code: "wrong-expected-version" });
      await put(store, kept, someFacts(1), 1);
      for (const stream of [later, latest]) await put(store, stream, someFacts(2), -1);
      for (const [stream, facts] of [
        [kept, 3],
        [archived, 1],
        [later, 2],
        [latest, 2],
      ] as const) {
        const read = await store.readStream({ stream });
        expect(read.facts.map((fact) => [fact.stream, fact.revision])).toEqual(
          Array.from({ length: facts }, (_, revision) => [stream, revision]),
        );
      }
      expect((await store.streamInfo(closedBefore)).status).toBe("tombstoned");
      await expect(put(store, closedBefore, someFacts(1), -1)).rejects.toMatchObject({ code: "stream-tombstoned" });
      await expect(put(store, archived, someFacts(1), 0)).rejects.toMatchObject({ code: "stream-archived" });
      await store.close();
      expect(await checkRows(join(folder, LOG_FILE))).toEqual([]);
    }),
  );

  test(
    "is told why an upgrade failed also where that has ended the transaction, as a full disk does",
    inFolder(async (folder) => {
      await stock(folder);
      withFile(folder, (database) => {
        const ending = (each: DatabaseSyncInstance): void => {
          each.exec("ROLLBACK");
          throw new Error("No room");
        };
        expect(() => upgrade(database, [...UPGRADES, ending])).toThrow("No room");
      });
    }),
  );

  test(
    "stays where it was when an upgrade fails half-way",
    inFolder(async (folder) => {
      await stock(folder);
      withFile(folder, (database) => {
        const steps = [
          ...UPGRADES,
          (each: DatabaseSyncInstance) => each.exec("CREATE TABLE half (x INTEGER); SELECT nonsense"),
        ];
        expect(() => upgrade(database, steps)).toThrow("nonsense");
        expect(checkData(database)).toBe(UPGRADES.length);
        expect(database.prepare("SELECT name FROM sqlite_master WHERE name = 'half'").get()).toBeUndefined();
      });
    }),
  );

  test(
    "of an older file is not a reader's to change",
    inFolder(async (folder) => {
      withFile(folder, (database) => database.exec("PRAGMA user_version = 0"));
      expect(() => openSqliteEventStoreReadOnly(join(folder, LOG_FILE))).toThrow(
        expect.objectContaining({ code: "data-older" }),
      );
    }),
  );

  test(
    "another program's database is refused",
    inFolder(async (folder) => {
      withFile(folder, (database) => database.exec("CREATE TABLE theirs (x INTEGER)"));
      await expect(openSqliteEventStore({ folder })).rejects.toMatchObject({ code: "data-foreign" });
    }),
  );

  test(
    "a missing file is not made by a reader",
    inFolder(async (folder) => {
      expect(() => openSqliteEventStoreReadOnly(join(folder, LOG_FILE))).toThrow(
        expect.objectContaining({ code: "data-missing" }),
      );
    }),
  );
});

test.each([
  ["3.51.2", false],
  ["3.51.3", true],
  ["3.52.0", true],
  ["4.0.0", true],
  ["3.9.9", false],
])("SQLite %s is new enough: %s", (version, enough) => {
  const check = expect(() => assertSqliteVersion(version));
  if (enough) check.not.toThrow();
  else check.toThrow(expect.objectContaining({ code: "sqlite-too-old" }));
});
