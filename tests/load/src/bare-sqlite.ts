import { createHash } from "node:crypto";
import { DatabaseSync } from "@photostructure/sqlite";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { NewFact } from "@sankofa/kernel/fact";

/**
 * The ceiling: the least that storing a fact durably can cost through the same binding. It keeps what any event store
 * has to keep (the fact's id and its place in a stream, each unique, the hash of its leaf and its text), and does
 * nothing else: rows come ready made, nothing is checked, no thread is crossed.
 */
export interface BareLog {
  /** One transaction for these rows, on disk when it returns. */
  append(rows: readonly BareRow[]): void;
  /** Every row read and its data parsed; gives how many. */
  readParsed(): number;
  close(): void;
}

export interface BareRow {
  readonly id: Buffer;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly leafHash: Buffer;
  readonly data: string;
}

/** A fact as a row, made before the clock runs: neither text nor hash is part of the ceiling's time. */
export const bareRow = (fact: NewFact, stream: string, revision: number): BareRow => {
  const data = canonicalJson(fact);
  const leafHash = createHash("sha256").update(data).digest();
  return { id: Buffer.from(fact.id.replaceAll("-", ""), "hex"), stream, revision, type: fact.type, leafHash, data };
};

const TABLE = `CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, stream TEXT NOT NULL,
  revision INTEGER NOT NULL, type TEXT NOT NULL, leaf_hash BLOB NOT NULL, data TEXT NOT NULL, UNIQUE (stream, revision))`;

export const bareLog = (file: string): BareLog => {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
  const insert = database.prepare(
    "INSERT INTO events (id, stream, revision, type, leaf_hash, data) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const select = database.prepare("SELECT position, type, data FROM events ORDER BY position", { returnArrays: true });
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  return {
    append: (rows) => {
      begin.run();
      for (const { id, stream, revision, type, leafHash, data } of rows)
        insert.run(id, stream, revision, type, leafHash, data);
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
