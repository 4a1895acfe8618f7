import { DatabaseSync } from "@photostructure/sqlite";

/** The ceiling: the least that storing a fact durably can cost through the same binding. */
export interface BareLog {
  /** One transaction for these rows, on disk when it returns. */
  append(rows: readonly BareRow[]): void;
  /** Every row read and its data parsed; gives how many. */
  readParsed(): number;
  close(): void;
}

export interface BareRow {
  readonly id: Buffer;
  readonly type: string;
  readonly data: string;
}

const TABLE =
  "CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, data TEXT NOT NULL)";

export const bareLog = (file: string): BareLog => {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
  const insert = database.prepare("INSERT INTO events (id, type, data) VALUES (?, ?, ?)");
  const select = database.prepare("SELECT position, type, data FROM events ORDER BY position", { returnArrays: true });
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  return {
    append: (rows) => {
      begin.run();
      for (const { id, type, data } of rows) insert.run(id, type, data);
      commit.run();
    },
    readParsed: () => {
      let count = 0;
      for (const row of select.iterate() as Iterable<unknown>) {
        JSON.parse((row as [number, string, string])[2]);
        count += 1;
      }
      return count;
    },
    close: () => database.close(),
  };
};
