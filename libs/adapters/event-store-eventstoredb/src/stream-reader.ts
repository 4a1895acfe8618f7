import { BACKWARDS, END, FORWARDS, type ResolvedEvent } from "@eventstore/db-client";
import type { AsOfPoint, Position, ReadStream, StoredFact, StreamInfo, StreamPage } from "@sankofa/ports/event-store";
import { checkRevisions, pageLimit } from "@sankofa/ports/event-store.bounds";
import { StreamTombstoned } from "@sankofa/ports/event-store.errors";
import type { StreamState } from "@sankofa/ports/event-store.verdict";
import type { Connection } from "./connection";
import { ARCHIVE_MARK, isFact, loggedFact, type ReadEvent } from "./envelope";
import { typeOf } from "./passing";
import type { KnownStream, StreamMemory } from "./stream-memory";
import type { ReadTimings } from "./timings";

const READ_AHEAD = 1_000;

interface Piece {
  readonly facts: readonly StoredFact[];
  /** How the stream stands, as far as this piece shows it. */
  readonly status: StreamState["status"];
  /** There may be more in this direction. */
  readonly more: boolean;
}

/** Streams of one namespace. An archived one ends in a mark, which is no fact. */
export class StreamReader {
  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
    private readonly memory: StreamMemory,
    private readonly timings: ReadTimings,
    /** The last position of a moment. */
    private readonly boundOf: (asOf: AsOfPoint | undefined) => Promise<Position | undefined>,
  ) {}

  async read(read: ReadStream): Promise<StreamPage> {
    const { stream, from, direction, asOf } = read;
    const most = pageLimit(read.limit);
    checkRevisions(read);
    const bound = await this.boundOf(asOf);
    const backwards = direction === "backwards";
    if (!asOf && !backwards) return this.readOn(stream, from ?? 0, most);
    const last = await this.lastAsOf(stream, asOf, bound);
    if (last < 0) return { facts: [], next: undefined, last };
    if (backwards) {
      const start = Math.min(from ?? last, last);
      const { facts } = await this.piece(stream, BACKWARDS, BigInt(start), most);
      const lowest = facts.at(-1)?.revision ?? 0;
      return { facts, next: lowest > 0 ? lowest - 1 : undefined, last };
    }
    const piece = await this.piece(stream, FORWARDS, BigInt(from ?? 0), most);
    return page(
      piece.facts.filter(({ revision }) => revision <= last),
      last,
    );
  }

  async info(stream: string): Promise<StreamInfo> {
    try {
      const { facts, status } = await this.end(stream);
      const lastRevision = facts[0]?.revision ?? -1;
      if (lastRevision < 0) return { exists: false, lastRevision, status: "missing" };
      return { exists: true, lastRevision, status };
    } catch (error) {
      if (!(error instanceof StreamTombstoned)) throw error;
      return { exists: false, lastRevision: -1, status: "tombstoned" };
    }
  }

  /** Everything a stream holds now, read on from where it was known. */
  async upToDate(stream: string): Promise<KnownStream> {
    for (;;) {
      const from = (this.memory.get(stream)?.last ?? -1) + 1;
      try {
        const { facts, status, more } = await this.piece(stream, FORWARDS, BigInt(from), READ_AHEAD);
        const known = this.memory.learn(stream, facts, status);
        if (!more) return known;
      } catch (error) {
        if (!(error instanceof StreamTombstoned)) throw error;
        return this.memory.learn(stream, [], "tombstoned");
      }
    }
  }

  /** Facts of a stream from a revision on. */
  async tail(stream: string, from: number, count: number): Promise<readonly StoredFact[]> {
    return (await this.piece(stream, FORWARDS, BigInt(from), count)).facts;
  }

  private async readOn(stream: string, from: number, most: number): Promise<StreamPage> {
    const { facts, more, status } = await this.piece(stream, FORWARDS, BigInt(from), most);
    // What a caller read it will most likely append to.
    this.memory.learn(stream, facts, status === "active" ? undefined : status);
    const reached = !more && (facts.length > 0 || from === 0);
    return page(facts, reached ? from + facts.length - 1 : await this.lastAsOf(stream, undefined, undefined));
  }

  private async lastAsOf(stream: string, asOf: AsOfPoint | undefined, bound: Position | undefined): Promise<number> {
    if (bound === undefined) {
      const last = (await this.end(stream)).facts[0]?.revision ?? -1;
      return asOf && "revision" in asOf ? Math.min(last, asOf.revision) : last;
    }
    for (let from: bigint | typeof END = END; ;) {
      const { facts, more }: Piece = await this.piece(stream, BACKWARDS, from, READ_AHEAD);
      const known = facts.find(({ position }) => position <= bound);
      if (known) return known.revision;
      const lowest = facts.at(-1)?.revision ?? 0;
      if (!more || lowest === 0) return -1;
      from = BigInt(lowest - 1);
    }
  }

  /** The last fact, and the mark after it where there is one. */
  private end(stream: string): Promise<Piece> {
    return this.piece(stream, BACKWARDS, END, 2);
  }

  private async piece(
    stream: string,
    direction: typeof FORWARDS | typeof BACKWARDS,
    fromRevision: bigint | typeof END,
    maxCount: number,
  ): Promise<Piece> {
    let events: ResolvedEvent[] = [];
    try {
      events = await this.connection.read(
        (client) => client.readStream(this.prefix + stream, { direction, fromRevision, maxCount }),
        this.timings,
      );
    } catch (error) {
      if (typeOf(error) === "stream-deleted") throw new StreamTombstoned(stream);
      if (typeOf(error) !== "stream-not-found") throw error;
    }
    const read = events.flatMap(({ event }): ReadEvent[] => (event ? [event] : []));
    return {
      facts: read.filter(isFact).map((event) => loggedFact(event, stream).fact),
      status: read.some(({ type }) => type === ARCHIVE_MARK) ? "archived" : "active",
      more: events.length === maxCount,
    };
  }
}

const page = (facts: readonly StoredFact[], last: number): StreamPage => {
  const highest = facts.at(-1)?.revision ?? last;
  return { facts, next: highest < last ? highest + 1 : undefined, last };
};
