import type { Position } from "@sankofa/kernel/contract";
import { later } from "@sankofa/kernel/time";
import { START } from "@sankofa/ports/event-store";
import { CheckpointConflict } from "@sankofa/ports/read-models";
import type { SqliteFile } from "@sankofa/sqlite-file";

/** Cursors of processes and publishers, and leases: who does a piece of work, and since which takeover. */
export class Markers {
  constructor(private readonly file: SqliteFile) {}

  cursor(name: string): Position {
    const found = this.file.prepare("SELECT position FROM cursors WHERE name = ?").get(name) as [Position] | undefined;
    return found?.[0] ?? START;
  }

  moveCursor(name: string, from: Position, to: Position): void {
    this.file.transaction(() => {
      const stored = this.cursor(name);
      if (stored !== from) throw new CheckpointConflict({ name, version: 0 }, stored);
      this.file
        .prepare(
          "INSERT INTO cursors (name, position) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET position = excluded.position",
        )
        .run(name, to);
    });
  }

  /** The epoch rises with every change of owner, never on renewal. */
  lease(name: string, owner: string, forMilliseconds: number, now: string): number | undefined {
    return this.file.transaction(() => {
      const found = this.file.prepare("SELECT owner, epoch, expires FROM leases WHERE name = ?").get(name) as
        [string, number, string] | undefined;
      const [holder, epoch, expires] = found ?? [undefined, 0, ""];
      if (holder !== undefined && holder !== owner && expires > now) return undefined;
      const next = holder === owner ? epoch : epoch + 1;
      this.file
        .prepare("INSERT OR REPLACE INTO leases (name, owner, epoch, expires) VALUES (?, ?, ?, ?)")
        .run(name, owner, next, later(now, forMilliseconds));
      return next;
    });
  }
}
