import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import type { LogFilter } from "@sankofa/ports/event-store";
import { NoFact } from "./no-fact";

export interface Scan {
  readonly after: number | undefined;
  /** The last position of the log, or of the moment asked for. */
  readonly end: number;
  readonly most: number;
  readonly backwards: boolean;
  readonly filter: LogFilter | undefined;
}

export interface Found {
  readonly rows: [position: number, body: string][];
  readonly checkpoint: number;
  readonly end: boolean;
}

/** A filtered page looks at so many positions at most before it answers, so that no call holds up the event loop for long. */
const WINDOW = 20_000;
/** A stream's name is read out of the fact itself, which takes longer than comparing a column. */
const WINDOW_BY_STREAM = 5_000;

/** Names are printable ASCII, so this comes after every name that starts with a prefix. */
const AFTER_ALL = "\u007f";

/** Pages of the log in either direction, filtered where asked. */
export class LogScan {
  private readonly statements = new Map<string, ReturnType<Database["prepare"]>>();

  constructor(private readonly database: Database) {}

  page({ after, end, most, backwards, filter }: Scan): Found {
    // What is left to look at: positions low to high, both inclusive.
    let low = backwards ? 1 : (after ?? 0) + 1;
    let high = backwards ? Math.min(after === undefined ? end : after - 1, end) : end;
    if (low > high) {
      const checkpoint = after ?? 0;
      return { rows: [], checkpoint: backwards ? Math.min(checkpoint, end + 1) : checkpoint, end: true };
    }
    const whole = [low, high] as const;
    if (filter) {
      const window = filter.streamPrefixes ? WINDOW_BY_STREAM : WINDOW;
      if (backwards) low = Math.max(low, high - window + 1);
      else high = Math.min(high, low + window - 1);
    }
    let rows: Found["rows"];
    try {
      rows = this.rows(low, high, most, backwards, filter ?? {});
    } catch (error) {
      // SQLite reads a stream's name out of the text, and stops where that is no JSON: what stands before it is given.
      const torn = this.torn(low, high, backwards);
      if (torn === undefined) throw error;
      if (torn === (backwards ? high : low)) throw new NoFact(torn, [], error);
      if (backwards) low = torn + 1;
      else high = torn - 1;
      rows = this.rows(low, high, most, backwards, filter ?? {});
    }
    const last = rows.at(-1)?.[0];
    const checkpoint = rows.length === most && last !== undefined ? last : backwards ? low : high;
    return { rows, checkpoint, end: checkpoint === whole[backwards ? 0 : 1] };
  }

  private rows(
    low: number,
    high: number,
    most: number,
    backwards: boolean,
    { types, streamPrefixes }: LogFilter,
  ): Found["rows"] {
    const prefixes = streamPrefixes?.flatMap((prefix) => [prefix, prefix + AFTER_ALL]) ?? [];
    const conditions = [
      "e.position BETWEEN ? AND ?",
      ...(types ? ["e.type IN (SELECT id FROM names WHERE name IN (SELECT value FROM json_each(?)))"] : []),
      ...(streamPrefixes
        ? [`(${streamPrefixes.map(() => "e.body ->> 2 >= ? AND e.body ->> 2 < ?").join(" OR ") || "FALSE"})`]
        : []),
    ];
    const sql =
      `SELECT e.position, e.body FROM events e` +
      ` WHERE ${conditions.join(" AND ")} ORDER BY e.position ${backwards ? "DESC" : "ASC"} LIMIT ?`;
    const parameters = [low, high, ...(types ? [JSON.stringify(types)] : []), ...prefixes, most];
    return this.statement(sql).all(...parameters) as Found["rows"];
  }

  /** Where the first text stands, on the way from one position to another, that is no JSON. */
  private torn(low: number, high: number, backwards: boolean): number | undefined {
    const sql =
      "SELECT position FROM events WHERE position BETWEEN ? AND ? AND NOT json_valid(body)" +
      ` ORDER BY position ${backwards ? "DESC" : "ASC"} LIMIT 1`;
    return (this.statement(sql).get(low, high) as [number] | undefined)?.[0];
  }

  private statement(sql: string): ReturnType<Database["prepare"]> {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      statement.setReturnArrays(true);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
