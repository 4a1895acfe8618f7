import type { Inbox } from "./inbox";

/** As much of a synchronous SQLite binding as is needed: node:sqlite, better-sqlite3 and others have it. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: string[]): unknown;
    get(...values: string[]): unknown;
  };
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS sankofa_inbox (
    source TEXT NOT NULL, stream TEXT NOT NULL, sequence TEXT NOT NULL, PRIMARY KEY (source, stream)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sankofa_inbox_beginning (only INTEGER PRIMARY KEY CHECK (only = 1), sequence TEXT NOT NULL);
`;

const WORK = "sankofa_work";

/** Of what has failed in earnest, as on a full disk, SQLite has taken the transaction back already. */
const rollBack = (database: SqliteDatabase): void => {
  try {
    database.exec("ROLLBACK");
  } catch {
    // What it failed of is told instead.
  }
};

/**
 * An inbox in a database of the subscriber's own. What a handler writes into the same database through the same connection
 * is in one transaction with the note that the event was taken: it is there once, whenever the program is killed. Use
 * the connection for nothing else meanwhile.
 */
export const sqliteInbox = (database: SqliteDatabase): Inbox => {
  database.exec(TABLES);
  const last = database.prepare("SELECT sequence FROM sankofa_inbox WHERE source = ? AND stream = ?");
  const note = database.prepare("INSERT OR REPLACE INTO sankofa_inbox (source, stream, sequence) VALUES (?, ?, ?)");
  const beginning = database.prepare("SELECT sequence FROM sankofa_inbox_beginning");
  const begin = database.prepare("INSERT OR IGNORE INTO sankofa_inbox_beginning (only, sequence) VALUES (1, ?)");
  const sequence = (row: unknown): string | undefined => (row as { readonly sequence: string } | undefined)?.sequence;
  return {
    beginning: () => Promise.resolve(sequence(beginning.get())),
    begin: async (after) => void begin.run(after),
    last: ({ source, stream }) => Promise.resolve(sequence(last.get(source, stream))),
    take: async (place, work) => {
      database.exec("BEGIN IMMEDIATE");
      try {
        const taken = (sequence(last.get(place.source, place.stream)) ?? "") >= place.sequence;
        if (!taken) {
          database.exec(`SAVEPOINT ${WORK}`);
          await work();
          // It is gone where the work, or SQLite by itself, has ended the transaction: then nothing is noted either.
          database.exec(`RELEASE ${WORK}`);
          note.run(place.source, place.stream, place.sequence);
        }
        database.exec("COMMIT");
        return !taken;
      } catch (error) {
        rollBack(database);
        throw error;
      }
    },
  };
};
