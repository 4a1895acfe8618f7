import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { describeInbox } from "./inbox.contract";
import { memoryInbox } from "./memory-inbox";
import { sqliteInbox } from "./sqlite-inbox";

describeInbox("in memory", () => {
  const values: string[] = [];
  return { inbox: memoryInbox(), write: (value) => void values.push(value), written: () => values };
});

const written = (database: DatabaseSyncInstance): string[] =>
  (database.prepare("SELECT value FROM work ORDER BY rowid").all() as { value: string }[]).map(({ value }) => value);

const open = (file: string): DatabaseSyncInstance => {
  const database = new DatabaseSync(file);
  database.exec("CREATE TABLE IF NOT EXISTS work (value TEXT)");
  return database;
};

describeInbox("in SQLite", () => {
  const database = open(":memory:");
  const insert = database.prepare("INSERT INTO work VALUES (?)");
  return {
    inbox: sqliteInbox(database),
    write: (value) => void insert.run(value),
    written: () => written(database),
  };
});

describe("an inbox in SQLite", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "inbox-"));
    file = join(folder, "inbox.db");
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const place = { source: "/funders/one/public", stream: "room.thing-1", sequence: "1" };

  test("remembers when it is opened again", async () => {
    const first = open(file);
    const inbox = sqliteInbox(first);
    await inbox.begin("7");
    await inbox.take(place, () => undefined);
    first.close();
    const second = open(file);
    expect(await sqliteInbox(second).beginning()).toBe("7");
    expect(await sqliteInbox(second).last(place)).toBe("1");
    second.close();
  });

  test("takes back what the work had written before it failed", async () => {
    const database = open(file);
    const inbox = sqliteInbox(database);
    const half = (): void => {
      database.exec("INSERT INTO work VALUES ('half')");
      throw new Error("in the middle");
    };
    await expect(inbox.take(place, half)).rejects.toThrow("in the middle");
    expect(written(database)).toEqual([]);
    database.close();
  });

  describe("whose transaction SQLite takes back by itself, as on a full disk", () => {
    let database: DatabaseSyncInstance;
    beforeEach(() => {
      database = open(file);
      database.exec("CREATE TABLE things (id TEXT PRIMARY KEY ON CONFLICT ROLLBACK); INSERT INTO things VALUES ('7')");
    });
    afterEach(() => database.close());
    const again = (): void => database.exec("INSERT INTO things VALUES ('7')");

    test("says what the work failed of", async () => {
      await expect(sqliteInbox(database).take(place, again)).rejects.toThrow("UNIQUE constraint failed");
      expect(await sqliteInbox(database).take(place, () => undefined)).toBe(true);
    });

    test("notes nothing as taken, also where the work lets it pass", async () => {
      const passing = (): void => {
        database.exec("INSERT INTO work VALUES ('lost')");
        try {
          again();
        } catch {
          // Whoever wrote it took this for an answer.
        }
      };
      await expect(sqliteInbox(database).take(place, passing)).rejects.toThrow();
      expect(await sqliteInbox(database).last(place)).toBeUndefined();
    });
  });

  test("is shared by two programs: what one took the other does not", async () => {
    const [one, other] = [open(file), open(file)];
    expect(await sqliteInbox(one).take(place, () => undefined)).toBe(true);
    expect(await sqliteInbox(other).take(place, () => undefined)).toBe(false);
    one.close();
    other.close();
  });
});
