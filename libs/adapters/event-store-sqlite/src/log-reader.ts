import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type {
  AsOfPoint,
  Head,
  LogPage,
  Position,
  ReadAll,
  ReadStream,
  StoredFact,
  StreamInfo,
  StreamPage,
} from "@sankofa/ports/event-store";
import { MOST_POSITIONS } from "@sankofa/ports/event-store";
import { checkRevisions, instantNumber, pageLimit } from "@sankofa/ports/event-store.bounds";
import { StreamTombstoned } from "@sankofa/ports/event-store.errors";
import { numberOf, positionOf } from "@sankofa/ports/event-store.positions";
import type { TailPage } from "@sankofa/ports/event-store.tail";
import { openForReading } from "@sankofa/sqlite-file/reading";
import { LogScan } from "./log-scan";
import { Moments } from "./moments";
import { NameReader } from "./names";
import { NoFact, unsound } from "./no-fact";
import { openError } from "./open-error";
import { factOf } from "./row";
import { requireReadable } from "./schema";
import { STATUSES } from "./stream-heads";
import { isOf, NONE, streamNumber } from "./stream-number";

type Row = [position: number, body: string];

const BUSY_MILLISECONDS = 5_000;

/**
 * Reads from a connection of its own, in the calling thread: in WAL mode it waits for nobody, nobody waits for it, and
 * a page is read faster than it could be handed over from another thread. No statement is left open between calls.
 */
export class LogReader {
  private readonly database: DatabaseSyncInstance;
  private readonly names: NameReader;
  private readonly scan: LogScan;
  private readonly moments: Moments;
  private readonly statements;

  constructor(file: string) {
    this.database = openForReading(file, BUSY_MILLISECONDS);
    const { database } = this;
    requireReadable(database);
    const rows = (sql: string) => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    database.exec("PRAGMA cache_size = -4096");
    this.names = new NameReader(database);
    this.scan = new LogScan(database);
    this.moments = new Moments(database);
    const ofStream = "SELECT position, body FROM events WHERE stream = ?";
    this.statements = {
      head: rows("SELECT coalesce(max(position), 0) FROM events"),
      stream: rows("SELECT id, status FROM streams WHERE name = ?"),
      first: rows("SELECT body FROM events WHERE stream = ? AND revision = 0"),
      last: rows("SELECT revision FROM events WHERE stream = ? AND position <= ? ORDER BY revision DESC LIMIT 1"),
      forwards: rows(`${ofStream} AND revision BETWEEN ? AND ? ORDER BY revision LIMIT ?`),
      backwards: rows(`${ofStream} AND revision BETWEEN ? AND ? ORDER BY revision DESC LIMIT ?`),
      at: rows(
        "SELECT position, body FROM events WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position",
      ),
      leaves: rows("SELECT position, lower(hex(leaf_hash)) FROM events WHERE position > ? ORDER BY position LIMIT ?"),
    };
  }

  /** Opens a reading connection and checks that the file is a log of a version this program can read. */
  static open(file: string): LogReader {
    try {
      return new LogReader(file);
    } catch (error) {
      throw openError(error, file);
    }
  }

  close(): void {
    this.database.close();
  }

  headNumber(): number {
    return (this.statements.head.get() as [number])[0];
  }

  head(): Head {
    // Positions are gapless from 1, so the last one is also how many there are.
    const count = this.headNumber();
    return { position: positionOf(count), count };
  }

  streamInfo(name: string): StreamInfo {
    const [number, code] = this.streamRow(name);
    const status = STATUSES[code] ?? "active";
    if (status === "tombstoned") return { exists: false, lastRevision: -1, status };
    const lastRevision = this.lastRevision(number, Number.MAX_SAFE_INTEGER);
    return lastRevision < 0
      ? { exists: false, lastRevision, status: "missing" }
      : { exists: true, lastRevision, status };
  }

  readStream(read: ReadStream): StreamPage {
    const { stream, from, direction, asOf } = read;
    const most = pageLimit(read.limit);
    checkRevisions(read);
    const bound = this.bound(asOf);
    const [number, code] = this.streamRow(stream);
    if (STATUSES[code] === "tombstoned") throw new StreamTombstoned(stream);
    if (number === NONE) return { facts: [], next: undefined, last: -1 };
    const known = this.lastRevision(number, bound);
    const last = asOf && "revision" in asOf ? Math.min(known, asOf.revision) : known;
    if (direction === "backwards") {
      const start = Math.min(from ?? last, last);
      const facts = this.facts(this.statements.backwards.all(number, 0, start, most) as Row[]);
      const lowest = facts.at(-1)?.revision ?? 0;
      return { facts, next: lowest > 0 ? lowest - 1 : undefined, last };
    }
    const facts = this.facts(this.statements.forwards.all(number, from ?? 0, last, most) as Row[]);
    const highest = facts.at(-1)?.revision ?? last;
    return { facts, next: highest < last ? highest + 1 : undefined, last };
  }

  /** Up to a fact that cannot be read, where something stands before it: what cannot be read is told to who asks for it next. */
  readAll(read: ReadAll): LogPage {
    const { rows, ...page } = this.page(read);
    try {
      return { ...page, facts: this.facts(rows) };
    } catch (error) {
      const last = error instanceof NoFact ? error.before.at(-1) : undefined;
      if (!(error instanceof NoFact) || !last) throw error;
      return { facts: error.before, checkpoint: last.position, end: false };
    }
  }

  /** The same, with facts that are made of their rows as they are asked for. */
  readOn(read: ReadAll): TailPage {
    const { rows, ...page } = this.page(read);
    return { ...page, facts: this.made(rows) };
  }

  readPositions(positions: readonly Position[]): StoredFact[] {
    if (positions.length > MOST_POSITIONS) throw new RangeError(`At most ${MOST_POSITIONS} positions at once`);
    return this.facts(this.statements.at.all(JSON.stringify(positions.map(numberOf))) as Row[]);
  }

  /** The position before the first fact recorded later. */
  positionAt(instant: string): number {
    return this.moments.positionAt(instantNumber(instant), this.headNumber());
  }

  leafHashes(after: Position, limit: number): { position: Position; leafHash: string }[] {
    const rows = this.statements.leaves.all(numberOf(after), pageLimit(limit)) as [number, string][];
    return rows.map(([position, leafHash]) => ({ position: positionOf(position), leafHash }));
  }

  private bound(asOf: AsOfPoint | undefined): number {
    if (!asOf || "revision" in asOf) return Number.MAX_SAFE_INTEGER;
    return "instant" in asOf ? this.positionAt(asOf.instant) : numberOf(asOf.position);
  }

  /** What a stream's facts are filed under, and the code of its status. */
  private streamRow(name: string): [bigint, number] {
    const [given = 0, code = 0] = (this.statements.stream.get(name) as [number, number] | undefined) ?? [];
    if (given > 0) return [BigInt(given), code];
    const own = streamNumber(name);
    const first = own === NONE ? undefined : (this.statements.first.get(own) as [string] | undefined);
    return [first && isOf(name, own, first[0]) ? own : NONE, code];
  }

  private lastRevision(stream: bigint, bound: number): number {
    return (this.statements.last.get(stream, bound) as [number] | undefined)?.[0] ?? -1;
  }

  private facts(rows: readonly Row[]): StoredFact[] {
    try {
      return rows.map(([position, body]) => factOf(position, body, this.names.nameOf));
    } catch (error) {
      throw unsound(rows, this.names.nameOf, error);
    }
  }

  private page(read: ReadAll): Omit<LogPage, "facts"> & { readonly rows: readonly Row[] } {
    const most = pageLimit(read.limit);
    const end = Math.min(this.headNumber(), this.bound(read.asOf));
    const after = read.after === undefined ? undefined : numberOf(read.after);
    const found = this.scan.page({ after, end, most, backwards: read.direction === "backwards", filter: read.filter });
    return { rows: found.rows, checkpoint: positionOf(found.checkpoint), end: found.end };
  }

  private *made(rows: readonly Row[]): Generator<StoredFact> {
    try {
      for (const [position, body] of rows) yield factOf(position, body, this.names.nameOf);
    } catch (error) {
      throw unsound(rows, this.names.nameOf, error);
    }
  }
}
