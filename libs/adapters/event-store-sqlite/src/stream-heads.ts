import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import type { StreamState } from "@sankofa/ports/event-store.verdict";

/** `streams.status` by number. */
export const STATUSES = ["active", "archived", "tombstoned"] as const satisfies readonly StreamState["status"][];

/** Where a stream stands, as the writing thread knows it without asking the database. */
export interface StreamHead {
  /** 0 for a stream that has no row yet. */
  number: number;
  last: number;
  status: StreamState["status"];
}

const MOST_CACHED = 50_000;

/** Heads of streams, cached: an append to a known stream needs no query. Changes are staged until the group commits. */
export class StreamHeads {
  private readonly heads = new Map<string, StreamHead>();
  private readonly staged = new Set<string>();
  private readonly find;
  private readonly add;
  private readonly mark;

  constructor(database: Pick<Database, "prepare">) {
    this.find = database.prepare(`
      SELECT id, status, coalesce((SELECT max(revision) FROM events WHERE stream = streams.id), -1) AS last
      FROM streams WHERE name = ?`);
    this.add = database.prepare("INSERT INTO streams (name) VALUES (?)");
    this.mark = database.prepare("UPDATE streams SET status = ? WHERE id = ?");
  }

  of(stream: string): StreamHead {
    let head = this.heads.get(stream);
    if (!head) {
      const row = this.find.get(stream) as { id: number; status: number; last: number } | undefined;
      head = row
        ? { number: row.id, last: row.last, status: STATUSES[row.status] ?? "active" }
        : { number: 0, last: -1, status: "active" };
      this.heads.set(stream, head);
    }
    return head;
  }

  /** The head of a stream that is about to change, with a row of its own. */
  forChange(stream: string): StreamHead {
    const head = this.of(stream);
    this.staged.add(stream);
    if (head.number === 0) head.number = Number(this.add.run(stream).lastInsertRowid);
    return head;
  }

  close(stream: string, status: "archived" | "tombstoned"): void {
    const head = this.forChange(stream);
    this.mark.run(STATUSES.indexOf(status), head.number);
    head.status = status;
  }

  /** The transaction was committed: what was staged is true. */
  keep(): void {
    this.staged.clear();
    if (this.heads.size > MOST_CACHED) this.heads.clear();
  }

  /** The transaction was rolled back: what was staged is asked for again when it is needed. */
  discard(): void {
    for (const stream of this.staged) this.heads.delete(stream);
    this.staged.clear();
  }
}
