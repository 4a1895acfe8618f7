import type { Id } from "@sankofa/kernel/ids";
import { SqliteFile } from "@sankofa/sqlite-file";

const UPGRADES = [
  `CREATE TABLE person_keys (tenant TEXT NOT NULL, subject TEXT NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (tenant, subject)) WITHOUT ROWID;
   CREATE TABLE tenant_keys (tenant TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
   CREATE TABLE proof (id INTEGER PRIMARY KEY CHECK (id = 1), wrapped BLOB NOT NULL);`,
];

/** The version of keys that this program writes; it refuses newer ones. */
export const KEYS_VERSION = UPGRADES.length;

/** A key is on disk before anything can be sealed with it: synchronous FULL. */
export const openKeysFile = (file: string, { readOnly = false } = {}): SqliteFile =>
  new SqliteFile({ file, upgrades: UPGRADES, synchronous: "FULL", readOnly });

/** A person's key, wrapped. */
export type KeyRow = readonly [tenant: Id, subject: Id, wrapped: Uint8Array];

/** Keeps those that are not there yet, in one transaction, and leaves the others; durable when this returns. */
export const insertKeys = (file: SqliteFile, rows: readonly KeyRow[]): void =>
  file.transaction(() => {
    const insert = file.prepare("INSERT OR IGNORE INTO person_keys (tenant, subject, wrapped) VALUES (?, ?, ?)");
    for (const row of rows) insert.run(...row);
  });
