import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import type { StreamState } from "@sankofa/ports/event-store.verdict";
import { BlockInsert } from "./block-insert";

/** `streams.status` by number. */
export const STATUSES = ["active", "archived", "tombstoned"] as const satisfies readonly StreamState["status"][];

/** Where a stream stands, as the writing thread knows it without asking the database. */
export interface StreamHead {
  /** 0 for a stream without a fact. */
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
  private readonly begun: BlockInsert;
  private readonly writeStatus;
  private readonly highest;
  private lastNumber: number;

  constructor(database: Pick<Database, "prepare">) {
    this.find = database.prepare(`
      SELECT id, status, coalesce((SELECT max(revision) FROM events WHERE stream = streams.id), -1) AS last
      FROM streams WHERE name = ?`);
    this.begun = new BlockInsert(database, "INSERT INTO streams (name, id) VALUES", "(?, ?)");
    this.writeStatus = database.prepare(`
      INSERT INTO streams (name, id, status) VALUES (?, 0, ?) ON CONFLICT (name) DO UPDATE SET status = excluded.status`);
    this.highest = database.prepare("SELECT coalesce(max(stream), 0) AS number FROM events");
    this.lastNumber = this.highestNumber();
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

  /**
   * The head of a stream said to be missing, without looking: where it is there all the same, its name is refused as it
   * is written, and the group is begun anew with a look at each.
   */
  ofMissing(stream: string): StreamHead {
    let head = this.heads.get(stream);
    if (!head) {
      head = { number: 0, last: -1, status: "active" };
      this.heads.set(stream, head);
    }
    return head;
  }

  /** The head of a stream that gets a fact, with a number of its own. */
  forFact(stream: string, head: StreamHead): number {
    this.staged.add(stream);
    if (head.number === 0) {
      head.number = ++this.lastNumber;
      this.begun.add(stream, head.number);
    }
    return head.number;
  }

  /** Writes the rows of the streams that were begun. */
  flush(): void {
    this.begun.flush();
  }

  close(stream: string, status: "archived" | "tombstoned"): void {
    this.staged.add(stream);
    this.writeStatus.run(stream, STATUSES.indexOf(status));
    this.of(stream).status = status;
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
    this.begun.forget();
    this.lastNumber = this.highestNumber();
  }

  private highestNumber(): number {
    return (this.highest.get() as { number: number }).number;
  }
}
