import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import type { StreamState } from "@sankofa/ports/event-store.verdict";
import { BlockInsert } from "./block-insert";
import { IN_TURN, isOf, NONE, streamNumber } from "./stream-number";

/** `streams.status` by number. */
export const STATUSES = ["active", "archived", "tombstoned"] as const satisfies readonly StreamState["status"][];

/** Where a stream stands, as the writing thread knows it without asking the database. */
export interface StreamHead {
  /** `NONE` for a stream without a fact that cannot have the number of its name. */
  number: bigint;
  last: number;
  status: StreamState["status"];
}

const MOST_CACHED = 50_000;
/** The last revision of a stream without a fact. */
const NO_FACT = -1;

/**
 * Heads of streams, cached: an append to a known stream needs no query. Changes are staged until the group commits. A stream that
 * the group begins is remembered no longer than that: most are not written to again for long, and what is kept for
 * each of them is moved by every collection of garbage until it is old.
 */
export class StreamHeads {
  private heads = new Map<string, StreamHead>();
  private begun = new Map<string, StreamHead>();
  private staged = new Set<string>();
  /** Nothing in the file refuses the first fact of these. */
  private closed: ReadonlySet<string>;
  private readonly find;
  private readonly first;
  private readonly last;
  private readonly rows: BlockInsert;
  private readonly writeStatus;
  private readonly writeClosed;
  private readonly readClosed;
  private readonly highest;
  private lastNumber: bigint;
  /** The log holds streams that were begun before names gave numbers: nothing refuses the first fact of one of those under its own. */
  private readonly mayBeOlder: boolean;

  constructor(database: Pick<Database, "prepare">) {
    this.find = database.prepare("SELECT id, status FROM streams WHERE name = ?");
    this.first = database.prepare("SELECT body FROM events WHERE stream = ? AND revision = 0");
    this.last = database.prepare("SELECT coalesce(max(revision), -1) AS last FROM events WHERE stream = ?");
    this.rows = new BlockInsert(database, "INSERT INTO streams (name, id) VALUES", "(?, ?)");
    this.writeStatus = database.prepare(`
      INSERT INTO streams (name, id, status) VALUES (?, 0, ?) ON CONFLICT (name) DO UPDATE SET status = excluded.status`);
    this.writeClosed = database.prepare("INSERT OR IGNORE INTO closed_without_facts VALUES (?)");
    this.readClosed = database.prepare("SELECT name FROM closed_without_facts");
    this.highest = database.prepare(
      `SELECT coalesce(max(stream), 0) AS number FROM events WHERE stream BETWEEN 0 AND ${IN_TURN - 1n}`,
    );
    this.lastNumber = this.highestNumber();
    this.closed = this.closedWithoutFacts();
    const before = database.prepare("SELECT highest FROM begun_before").get() as { highest: number };
    this.mayBeOlder = before.highest > 0;
  }

  of(stream: string): StreamHead {
    return this.known(stream) ?? this.remember(stream, this.read(stream));
  }

  /**
   * The head of a stream said to be missing, without looking for its facts: where it is there all the same, or where another has its
   * number, its first fact is refused as it is written, and the group is begun anew with a look at each.
   */
  ofMissing(stream: string): StreamHead {
    const known = this.known(stream);
    if (known) return known;
    if (this.closed.has(stream) || (this.mayBeOlder && this.find.get(stream))) return this.of(stream);
    return this.remember(stream, { number: streamNumber(stream), last: NO_FACT, status: "active" });
  }

  /** The number that a stream's facts are filed under. */
  forFact(stream: string, head: StreamHead): bigint {
    if (head.last !== NO_FACT) this.staged.add(stream);
    if (head.number === NONE) {
      head.number = ++this.lastNumber;
      this.rows.add(stream, head.number);
    }
    return head.number;
  }

  /** Writes the rows of the streams whose names do not tell their numbers. */
  flush(): void {
    this.rows.flush();
  }

  close(stream: string, status: "archived" | "tombstoned"): void {
    this.staged.add(stream);
    this.writeStatus.run(stream, STATUSES.indexOf(status));
    const head = this.of(stream);
    head.status = status;
    if (head.last !== NO_FACT) return;
    this.writeClosed.run(stream);
    this.closed = this.closedWithoutFacts();
  }

  /** The transaction was committed: what was staged is true. */
  keep(): void {
    this.endGroup();
    if (this.heads.size > MOST_CACHED) this.heads = new Map();
  }

  /** The transaction was rolled back: what was staged is asked for again when it is needed. */
  discard(): void {
    for (const stream of this.staged) this.heads.delete(stream);
    this.endGroup();
    this.rows.forget();
    this.lastNumber = this.highestNumber();
    this.closed = this.closedWithoutFacts();
  }

  /** New ones, for a map that is cleared leaves its old table pointing to the next, and an old one keeps all that came after it. */
  private endGroup(): void {
    if (this.staged.size > 0) this.staged = new Set();
    if (this.begun.size > 0) this.begun = new Map();
  }

  private known(stream: string): StreamHead | undefined {
    return this.heads.get(stream) ?? this.begun.get(stream);
  }

  private remember(stream: string, head: StreamHead): StreamHead {
    (head.last === NO_FACT ? this.begun : this.heads).set(stream, head);
    return head;
  }

  private read(stream: string): StreamHead {
    const row = this.find.get(stream) as { id: number; status: number } | undefined;
    const status = STATUSES[row?.status ?? 0] ?? "active";
    if (row && row.id > 0) return { number: BigInt(row.id), last: this.lastOf(BigInt(row.id)), status };
    const own = streamNumber(stream);
    const first = own === NONE ? undefined : (this.first.get(own) as { body: string } | undefined);
    if (!first) return { number: own, last: NO_FACT, status };
    return isOf(stream, own, first.body)
      ? { number: own, last: this.lastOf(own), status }
      : { number: NONE, last: NO_FACT, status };
  }

  private lastOf(number: bigint): number {
    return (this.last.get(number) as { last: number }).last;
  }

  private closedWithoutFacts(): ReadonlySet<string> {
    return new Set((this.readClosed.all() as { name: string }[]).map(({ name }) => name));
  }

  private highestNumber(): bigint {
    return BigInt((this.highest.get() as { number: number }).number);
  }
}
