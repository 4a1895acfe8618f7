import { BACKWARDS, END, FORWARDS, type AllStreamResolvedEvent } from "@eventstore/db-client";
import { START, type Position } from "@sankofa/ports/event-store";
import type { Connection } from "./connection";
import { isFact, loggedFact, type LoggedFact } from "./envelope";
import type { ReadTimings } from "./timings";
import { positionFrom, wirePosition } from "./wire-position";

/** Some of the server's log, of which some may be ours. */
export interface RawPage {
  readonly facts: readonly LoggedFact[];
  /** Up to where it was looked at. */
  readonly looked: Position;
  /** Nothing more lies in this direction. */
  readonly end: boolean;
}

const placeOf = (event: AllStreamResolvedEvent): Position => positionFrom(event.event?.position?.commit ?? 0n);

/**
 * The server's log, page by page, with the facts of one namespace picked out. Others' streams, metadata and tombstones
 * stand between them, and nothing of ours before the origin.
 */
export class LogPages {
  /** The last stretch without facts of ours: that at the end of the log is read again and again. */
  private gap = { after: START, looked: START };
  private readonly watchers: ((after: Position, page: RawPage) => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
    readonly origin: Position,
    private readonly timings: ReadTimings,
  ) {}

  /** Hears of every page that is read forwards. */
  onRead(watcher: (after: Position, page: RawPage) => void): void {
    this.watchers.push(watcher);
  }

  /** At most so many events after a position. */
  async forwards(after: Position, count: number): Promise<RawPage> {
    const beyond = after >= this.gap.after && after < this.gap.looked ? this.gap.looked : after;
    const from = beyond > this.origin ? beyond : this.origin;
    // Reading begins with the event at the position itself, which was seen before.
    const events = await this.read(FORWARDS, from, count + 1);
    const later = events.filter((event) => placeOf(event) > from);
    const page = {
      facts: this.factsIn(later),
      looked: later.length ? placeOf(later.at(-1) as AllStreamResolvedEvent) : from,
      end: events.length <= count,
    };
    if (page.end) this.gap = { after: page.facts.at(-1)?.fact.position ?? this.gapBefore(from), looked: page.looked };
    for (const watcher of this.watchers) watcher(from, page);
    return page;
  }

  /** At most so many events before a position, or from the end. */
  async backwards(before: Position | undefined, count: number): Promise<RawPage> {
    const events = await this.read(BACKWARDS, before, count);
    const ours = events.filter((event) => placeOf(event) > this.origin);
    return {
      facts: this.factsIn(ours),
      looked: ours.length ? placeOf(ours.at(-1) as AllStreamResolvedEvent) : START,
      end: ours.length < count,
    };
  }

  /** The facts of ours among so many events from a position on. */
  async from(position: Position, count: number): Promise<RawPage> {
    const events = await this.read(FORWARDS, position, count);
    const last = events.at(-1);
    return { facts: this.factsIn(events), looked: last ? placeOf(last) : position, end: events.length < count };
  }

  private gapBefore(from: Position): Position {
    return from >= this.gap.after && from <= this.gap.looked ? this.gap.after : from;
  }

  private read(
    direction: typeof FORWARDS | typeof BACKWARDS,
    from: Position | undefined,
    maxCount: number,
  ): Promise<AllStreamResolvedEvent[]> {
    const fromPosition = from === undefined ? END : wirePosition(from);
    return this.connection.read((client) => client.readAll({ direction, fromPosition, maxCount }), this.timings);
  }

  private factsIn(events: readonly AllStreamResolvedEvent[]): LoggedFact[] {
    return events.flatMap(({ event }) =>
      event?.streamId.startsWith(this.prefix) && isFact(event)
        ? [loggedFact(event, event.streamId.slice(this.prefix.length))]
        : [],
    );
  }
}
