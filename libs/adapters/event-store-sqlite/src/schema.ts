import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import { StoreOpenError } from "./open-error";

/** Stamped into the file's header, so that another program's database is never taken for a log: "SKFE". */
const APPLICATION_ID = 0x534b4645;

/** Older ones can damage a file in WAL mode when two connections checkpoint and write at once. */
const LEAST_SQLITE = [3, 51, 3] as const;

export type Upgrade = (database: Database) => void;

/**
 * Version 1. A fact's place, id, type and hash are columns, because they are looked up; everything else of its envelope
 * is one JSON array in `body` (row.ts), because reading one text is three times as fast as reading ten columns.
 */
const create: Upgrade = (database) =>
  database.exec(`
    CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, status INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE lease (only INTEGER PRIMARY KEY CHECK (only = 1), epoch INTEGER NOT NULL) STRICT;
    INSERT INTO lease VALUES (1, 0);
    CREATE TABLE events (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      stream INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      type INTEGER NOT NULL,
      id BLOB NOT NULL,
      recorded_max INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      leaf_hash BLOB NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
    CREATE UNIQUE INDEX events_by_id ON events (id);
    CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
    CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
  `);

/**
 * Version 2. Streams are kept by their name in one tree instead of a table and an index beside it: most commits begin a
 * stream, and one page less is written for each. A stream without a fact has no number, for numbers are given in the
 * order of first facts: the highest in use is found in the index of events.
 */
const streamsByName: Upgrade = (database) =>
  database.exec(`
    CREATE TABLE streams_by_name (
      name TEXT NOT NULL PRIMARY KEY, id INTEGER NOT NULL, status INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    INSERT INTO streams_by_name
      SELECT name, CASE WHEN EXISTS (SELECT 1 FROM events WHERE stream = streams.id) THEN id ELSE 0 END, status
      FROM streams ORDER BY name;
    DROP TABLE streams;
    ALTER TABLE streams_by_name RENAME TO streams;
  `);

/**
 * Version 3. A fact's body may hold its trace (row.ts). What stands there stays as it is; a program that knows nothing of
 * traces would leave them out and find that hashes differ, so it is kept away.
 */
const traces: Upgrade = () => undefined;

/**
 * Version 4. A stream is filed under a number that its name gives it (stream-number.ts), and no row of `streams` is written for
 * it. Its first fact is refused by the index where it is there already; neither one that was begun before would be, which keeps the
 * number that stands there, nor one that was closed before it had a fact. So it is kept how far numbers were given in turn: where
 * any was, a stream that begins is looked for in `streams`. And those few that were closed are listed. A program that knows nothing
 * of this would find new streams missing, so it is kept away.
 */
const numbersOfNames: Upgrade = (database) =>
  database.exec(`
    CREATE TABLE begun_before (only INTEGER PRIMARY KEY CHECK (only = 1), highest INTEGER NOT NULL) STRICT;
    INSERT INTO begun_before SELECT 1, coalesce(max(stream), 0) FROM events;
    CREATE TABLE closed_without_facts (name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO closed_without_facts SELECT name FROM streams WHERE id = 0 AND status <> 0;
  `);

/**
 * Version 5. Texts may be sealed in a second form (ADR 0034). What stands there stays as it is; a program that knows the first form
 * only would take such a token for a text, and show it, so it is kept away.
 */
const secondFormOfTokens: Upgrade = () => undefined;

/** From each data version to the next. Only ever add to this list. */
export const UPGRADES: readonly Upgrade[] = [create, streamsByName, traces, numbersOfNames, secondFormOfTokens];

export const assertSqliteVersion = (version: string): void => {
  const actual = version.split(".").map(Number);
  const difference = LEAST_SQLITE.map((least, index) => (actual[index] ?? 0) - least).find((each) => each !== 0) ?? 0;
  if (difference < 0) {
    throw new StoreOpenError("sqlite-too-old", `SQLite ${version} is older than ${LEAST_SQLITE.join(".")}`);
  }
};

const pragma = (database: Database, name: string): number =>
  Number((database.prepare(`PRAGMA ${name}`).get() as Record<string, unknown>)[name]);

/** Refuses a file that is not ours or newer than this program; says the version of its data. */
export const checkData = (database: Database, newest = UPGRADES.length): number => {
  const { version } = database.prepare("SELECT sqlite_version() AS version").get() as { version: string };
  assertSqliteVersion(version);
  const data = pragma(database, "user_version");
  const isEmpty = database.prepare("SELECT 1 FROM sqlite_master").get() === undefined;
  if (!isEmpty && pragma(database, "application_id") !== APPLICATION_ID) {
    throw new StoreOpenError("data-foreign", `${database.location()} is not a log of Sankofa`);
  }
  if (data > newest) {
    throw new StoreOpenError(
      "data-newer",
      `${database.location()} holds data of version ${data}, and this program knows ${newest}: use the newer program`,
    );
  }
  return data;
};

/** The oldest version that readers understand as it is: they ask streams for name, number and status only, and a stream that is not there for its own number. */
const OLDEST_READABLE = 1;

/** For readers, which upgrade nothing: a log on the shelf can be read and verified as it was left. */
export const requireReadable = (database: Database): void => {
  const data = checkData(database);
  if (data >= OLDEST_READABLE) return;
  const message = `${database.location()} holds data of version ${data}: start the program once to bring it to ${UPGRADES.length}`;
  throw new StoreOpenError("data-older", message);
};

/** Brings a file to the newest data version, in one transaction: all of it, or none. */
export const upgrade = (database: Database, upgrades: readonly Upgrade[] = UPGRADES): void => {
  if (checkData(database, upgrades.length) === upgrades.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    const from = checkData(database, upgrades.length);
    for (const step of upgrades.slice(from)) step(database);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${upgrades.length}`);
    database.exec("COMMIT");
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
};
