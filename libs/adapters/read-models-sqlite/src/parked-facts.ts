import type { Position } from "@sankofa/kernel/contract";
import type { Commit, ModelId, ParkedKey } from "@sankofa/ports/read-models";
import type { SqliteFile } from "@sankofa/sqlite-file";

export const PARKED_TABLE = `CREATE TABLE parked (name TEXT NOT NULL, version INTEGER NOT NULL, key TEXT NOT NULL,
  position TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (name, version, key, position)) WITHOUT ROWID;`;

/** Facts that a view could not fold, by the key they wait for. */
export class ParkedFacts {
  constructor(private readonly file: SqliteFile) {}

  /** Within the transaction of the page. */
  write({ model, park = [], unpark = [] }: Pick<Commit, "model" | "park" | "unpark">): void {
    for (const { key, upTo } of unpark)
      this.file
        .prepare("DELETE FROM parked WHERE name = ? AND version = ? AND key = ? AND position <= ?")
        .run(model.name, model.version, key, upTo);
    for (const { key, position, reason } of park)
      this.file
        .prepare("INSERT OR REPLACE INTO parked (name, version, key, position, reason) VALUES (?, ?, ?, ?, ?)")
        .run(model.name, model.version, key, position, reason);
  }

  keys(model: ModelId, after: string, limit: number): readonly ParkedKey[] {
    // SQLite takes a bare column from the row that holds the minimum.
    const found = this.file
      .prepare(
        `SELECT key, min(position), reason, count(*) FROM parked WHERE name = ? AND version = ? AND key > ?
          GROUP BY key ORDER BY key LIMIT ?`,
      )
      .all(model.name, model.version, after, limit) as unknown as [string, Position, string, number][];
    return found.map(([key, position, reason, facts]) => ({ key, position, reason, facts }));
  }

  positions(model: ModelId, key: string, after: Position, limit: number): readonly Position[] {
    const found = this.file
      .prepare(
        `SELECT position FROM parked WHERE name = ? AND version = ? AND key = ? AND position > ?
          ORDER BY position LIMIT ?`,
      )
      .all(model.name, model.version, key, after, limit) as unknown as [Position][];
    return found.map(([position]) => position);
  }

  drop(model: ModelId): void {
    this.file.prepare("DELETE FROM parked WHERE name = ? AND version = ?").run(model.name, model.version);
  }
}
