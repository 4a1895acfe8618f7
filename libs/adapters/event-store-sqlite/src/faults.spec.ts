import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { checkAppend } from "@sankofa/ports/event-store.append";
import { aFact, idsOf, newStream, put, someFacts, wholeLog } from "@sankofa/ports/event-store.samples";
import { openSqliteEventStore } from "./event-store-sqlite";
import { GroupFailed, GroupWriter } from "./group-writer";
import { ended, inFolder, linesOf, otherProcess } from "./log.samples";
import { APPENDED, IDEMPOTENT, REFUSED } from "./protocol";
import { packAppend, unpackAppends, type PackedAppend } from "./row";
import { openWriterDatabase } from "./writer-database";

/** A group that arrives in one part. */
const part = (stream: string, expected: number, events = [aFact()]): PackedAppend[][] => [
  unpackAppends(packAppend(checkAppend({ stream, expected, events }), [])),
];

const failure = (work: () => unknown): GroupFailed => {
  try {
    work();
  } catch (error) {
    if (error instanceof GroupFailed) return error;
    throw error;
  }
  throw new Error("It did not fail");
};

/** The same connection, with a COMMIT that fails once before or after it was carried out. */
const withFailingCommit = (
  database: DatabaseSyncInstance,
  carriedOut: boolean,
): Pick<DatabaseSyncInstance, "prepare"> => {
  let failed = false;
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    if (sql !== "COMMIT") return statement;
    return {
      run: () => {
        if (failed) return statement.run();
        failed = true;
        if (carriedOut) statement.run();
        throw Object.assign(new Error("disk I/O error"), { errcode: 10 });
      },
    };
  };
  return { prepare } as Pick<DatabaseSyncInstance, "prepare">;
};

const onFile = (body: (file: string) => void) => inFolder(async (folder) => body(join(folder, "events.sqlite")));

const count = (database: DatabaseSyncInstance): unknown =>
  database.prepare("SELECT count(*) AS count FROM events").get();

describe("a group that cannot be written", () => {
  test(
    "because the disk is full fails as surely not written, and the next one is written",
    onFile((file) => {
      const { database, epoch } = openWriterDatabase({ file });
      const writer = new GroupWriter(database, epoch);
      const stream = newStream();
      writer.append(part(stream, -1));
      database.exec("PRAGMA max_page_count = 1");
      const large = someFacts(20, () => ({ data: { text: "x".repeat(10_000) } }));
      expect(failure(() => writer.append(part(stream, 0, large))).outcomeUnknown).toBe(false);
      database.exec("PRAGMA max_page_count = 1000000");
      expect(writer.append(part(stream, 0, large)).numbers).toEqual([APPENDED, 20, 21]);
      expect(count(database)).toEqual({ count: 21 });
      database.close();
    }),
  );

  test.each([
    ["not carried out", false, APPENDED],
    ["carried out all the same", true, IDEMPOTENT],
  ])("because its commit failed, %s: outcome unknown, and sending it again is safe", (_, carriedOut, retried) =>
    onFile((file) => {
      const { database, epoch } = openWriterDatabase({ file });
      const failing = withFailingCommit(database, carriedOut);
      const writer = new GroupWriter(failing, epoch);
      const [stream, events] = [newStream(), [aFact()]];
      expect(failure(() => writer.append(part(stream, -1, events))).outcomeUnknown).toBe(true);
      expect(writer.append(part(stream, -1, events)).numbers).toEqual([retried, 0, 1]);
      const again = writer.append(part(stream, 0));
      expect(again.numbers).toEqual([APPENDED, 1, 2]);
      expect(count(database)).toEqual({ count: 2 });
      database.close();
    })(),
  );

  test(
    "though its transaction was begun ahead, because it is refused or its commit fails, leaves the next one sound",
    onFile((file) => {
      const { database, epoch } = openWriterDatabase({ file });
      const writer = new GroupWriter(withFailingCommit(database, false), epoch);
      const [stream, events] = [newStream(), [aFact()]];
      writer.beginAhead();
      expect(failure(() => writer.append(part(stream, -1, events))).outcomeUnknown).toBe(true);
      writer.beginAhead();
      expect(writer.append(part(stream, -1, events)).numbers).toEqual([APPENDED, 0, 1]);
      writer.beginAhead();
      writer.beginAhead();
      expect(writer.append(part(stream, -1, events)).numbers).toEqual([IDEMPOTENT, 0, 1]);
      writer.beginAhead();
      writer.endAhead();
      const other = new DatabaseSync(file);
      other.exec("BEGIN IMMEDIATE; ROLLBACK");
      other.close();
      expect(count(database)).toEqual({ count: 1 });
      database.close();
    }),
  );

  test(
    "because another connection holds the file fails as surely not written",
    onFile((file) => {
      const { database, epoch } = openWriterDatabase({ file });
      const writer = new GroupWriter(database, epoch);
      database.exec("PRAGMA busy_timeout = 0");
      const other = new DatabaseSync(file);
      other.exec("BEGIN IMMEDIATE");
      expect(failure(() => writer.append(part(newStream(), -1))).outcomeUnknown).toBe(false);
      other.exec("ROLLBACK");
      other.close();
      expect(writer.append(part(newStream(), -1)).numbers).toEqual([APPENDED, 0, 1]);
      database.close();
    }),
  );
});

describe("a group whose rows are inserted while more of it is on its way", () => {
  test(
    "is committed with what came, at once",
    onFile((file) => {
      const { database, epoch } = openWriterDatabase({ file });
      const writer = new GroupWriter(database, epoch);
      const reader = new DatabaseSync(file, { readOnly: true });
      function* arriving() {
        yield* part(newStream(), -1);
        writer.insertCollected();
        expect([count(database), count(reader)]).toEqual([{ count: 1 }, { count: 0 }]);
        yield* part(newStream(), -1);
      }
      expect(writer.append(arriving()).numbers).toEqual([APPENDED, 0, 1, APPENDED, 0, 2]);
      expect(count(reader)).toEqual({ count: 2 });
      reader.close();
      database.close();
    }),
  );

  test(
    "refuses whom the file refuses, and leaves what has not come to the next group",
    onFile((file) => {
      const { database, epoch } = openWriterDatabase({ file });
      const known = newStream();
      new GroupWriter(database, epoch).append(part(known, -1));
      const writer = new GroupWriter(database, epoch);
      function* arriving() {
        yield [...part(newStream(), -1), ...part(known, -1)].flat();
        writer.insertCollected();
        yield* part(newStream(), -1);
      }
      expect(writer.append(arriving()).numbers).toEqual([APPENDED, 0, 2, REFUSED, 0, 0]);
      expect(writer.append(part(newStream(), -1)).numbers).toEqual([APPENDED, 0, 3]);
      expect(count(database)).toEqual({ count: 3 });
      database.close();
    }),
  );
});

test(
  "the log ahead of the file stays small however much is written",
  inFolder(async (folder) => {
    const store = await openSqliteEventStore({ folder });
    for (let round = 0; round < 60; round++) {
      await Promise.all(Array.from({ length: 10 }, () => put(store, newStream(), someFacts(50), -1)));
    }
    expect((await store.head()).count).toBe(30_000);
    expect(statSync(join(folder, "events.sqlite-wal")).size).toBeLessThan(32 * 1024 * 1024);
    await store.close();
  }),
);

describe("killed with SIGKILL while it appends", () => {
  const APPENDING = `
    const store = await adapter.openSqliteEventStore({ folder });
    const caller = async () => {
      const stream = samples.newStream();
      for (let expected = -1; ; expected++) {
        const fact = samples.aFact();
        const { position } = await store.append({ stream, expected, events: [fact] });
        process.stdout.write(position + " " + fact.id + "\\n");
      }
    };
    await Promise.all([caller(), caller(), caller(), caller()]);`;

  test(
    "three times over, every acknowledged fact is there, in its place, and nothing is torn",
    inFolder(async (folder) => {
      const acknowledged = new Map<string, string>();
      for (let round = 1; round <= 3; round++) {
        const child = otherProcess(APPENDING, folder);
        let lines = 0;
        for await (const line of linesOf(child)) {
          const [position = "", id = ""] = line.split(" ");
          acknowledged.set(position, id);
          if (++lines === 40 * round) child.kill("SIGKILL");
        }
        await ended(child);
        const store = await openSqliteEventStore({ folder });
        const all = await wholeLog(store);
        const stored = new Map(all.map((fact) => [fact.position, fact.id]));
        for (const [position, id] of acknowledged) expect(stored.get(position)).toBe(id);
        expect(all.map(({ position }) => Number(position))).toEqual(all.map((_, index) => index + 1));
        expect(new Set(idsOf(all)).size).toBe(all.length);
        await store.close();
      }
    }),
  );
});
