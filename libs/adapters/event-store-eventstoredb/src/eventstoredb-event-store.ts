import {
  START,
  type AppendRequest,
  type AppendResult,
  type AsOfPoint,
  type Capabilities,
  type EventStore,
  type Head,
  type LogPage,
  type Position,
  type ReadAll,
  type ReadStream,
  type StoredFact,
  type StreamInfo,
  type StreamPage,
  type Subscribe,
  type SubscriptionMessage,
} from "@sankofa/ports/event-store";
import { checkAppend } from "@sankofa/ports/event-store.append";
import { pageLimit } from "@sankofa/ports/event-store.bounds";
import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { numberOf } from "@sankofa/ports/event-store.positions";
import { Growth, tail } from "@sankofa/ports/event-store.tail";
import type { AppendChannel } from "./append-channel";
import { Appender } from "./appender";
import type { Connection } from "./connection";
import type { LoggedFact } from "./envelope";
import { LiveLog } from "./live-log";
import { LogIndex } from "./log-index";
import { LogPages } from "./log-pages";
import { LogReader } from "./log-reader";
import { StreamMemory } from "./stream-memory";
import { StreamReader } from "./stream-reader";
import type { ReadTimings } from "./timings";
import { Turns } from "./turns";
import { Pauses } from "./passing";

export interface StoreParts {
  readonly connection: Connection;
  readonly channel: AppendChannel;
  readonly prefix: string;
  readonly origin: Position;
  readonly logId: string;
  readonly timings: ReadTimings;
  readonly queueLimit: number;
}

/** The log in an EventStoreDB: the streams of one namespace on a server that may hold others' too. */
export class EventStoreDbEventStore implements EventStore {
  /** Content is compared with what was read before; an id in another stream is not looked for, and the server takes it. */
  readonly capabilities: Capabilities = { refusesIdInOtherStream: false, comparesContent: true, durable: true };
  /** Names this log among all others: positions of another log are not to be compared with those of this one. */
  readonly logId: string;
  private readonly growth = new Growth();
  private readonly turns: Turns;
  private readonly pages: LogPages;
  private readonly index: LogIndex;
  private readonly log: LogReader;
  private readonly streams: StreamReader;
  private readonly appender: Appender;
  private readonly live: LiveLog;
  private readonly reading = new Map<string, Promise<LogPage>>();
  private closing: Promise<void> | undefined;

  constructor(private readonly parts: StoreParts) {
    const { connection, channel, prefix, origin, logId, timings, queueLimit } = parts;
    this.logId = logId;
    const memory = new StreamMemory();
    this.turns = new Turns(queueLimit);
    this.pages = new LogPages(connection, prefix, origin, timings);
    this.index = new LogIndex(this.pages);
    this.log = new LogReader(this.pages);
    this.streams = new StreamReader(connection, prefix, memory, timings, (asOf) => this.boundOf(asOf));
    this.appender = new Appender(connection, channel, prefix, this.streams, memory, timings.patience);
    this.live = new LiveLog(connection, prefix, this.pages, timings.probe, (position) =>
      this.growth.announce(position),
    );
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const append = checkAppend(request);
    this.opened();
    const result = await this.turns.take(append.stream, () => this.appender.append(append));
    if (result.position !== undefined) this.growth.announce(result.position);
    return result;
  }

  async readStream(read: ReadStream): Promise<StreamPage> {
    this.opened();
    return this.streams.read(read);
  }

  async readAll(read: ReadAll): Promise<LogPage> {
    this.opened();
    return this.log.readAll(read, await this.boundOf(read.asOf));
  }

  subscribe(subscribe: Subscribe): AsyncIterable<SubscriptionMessage> {
    this.opened();
    this.live.start();
    return tail((read) => this.pageFor(read, subscribe.signal), this.growth, subscribe);
  }

  async readPositions(positions: readonly Position[]): Promise<readonly StoredFact[]> {
    this.opened();
    return this.log.readPositions(positions);
  }

  async streamInfo(stream: string): Promise<StreamInfo> {
    this.opened();
    return this.streams.info(stream);
  }

  async head(): Promise<Head> {
    this.opened();
    return this.index.head();
  }

  async positionAt(instant: string): Promise<Position> {
    this.opened();
    return this.index.positionAt(instant);
  }

  async countAt(position: Position): Promise<number> {
    this.opened();
    numberOf(position);
    return this.index.countAt(position);
  }

  async leafHashes(after: Position, limit: number): ReturnType<EventStore["leafHashes"]> {
    this.opened();
    numberOf(after);
    const most = pageLimit(limit);
    const found: LoggedFact[] = [];
    for (let looked = after, end = false; !end && found.length < most;) {
      const page = await this.pages.forwards(looked, most);
      found.push(...page.facts);
      ({ looked, end } = page);
    }
    return found.slice(0, most).map(({ fact, leafHash }) => ({ position: fact.position, leafHash }));
  }

  async archive(stream: string): Promise<void> {
    this.opened();
    await this.turns.take(stream, () => this.appender.archive(stream));
  }

  async tombstone(stream: string): Promise<void> {
    this.opened();
    await this.turns.take(stream, () => this.appender.tombstone(stream));
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    this.growth.end();
    await this.turns.drained();
    await this.live.stop();
    await this.parts.channel.close();
    await this.parts.connection.release();
  }

  private opened(): void {
    if (this.closing) throw new StoreUnavailable("The store is closed", false);
  }

  private async boundOf(asOf: AsOfPoint | undefined): Promise<Position | undefined> {
    if (!asOf || "revision" in asOf) return undefined;
    if ("instant" in asOf) return this.index.positionAt(asOf.instant);
    numberOf(asOf.position);
    return asOf.position;
  }

  /** A page for a subscription, which outlives any absence of the server. */
  private async pageFor(read: ReadAll, signal: AbortSignal): Promise<LogPage> {
    const pauses = new Pauses();
    for (;;) {
      try {
        const page = await this.shared(read);
        // From beyond the end of the log nothing was read, and nothing is passed.
        if (page.checkpoint > (read.after ?? START)) this.live.passed(page.checkpoint);
        return page;
      } catch (error) {
        if (signal.aborted || this.growth.isEnded) return { facts: [], checkpoint: read.after ?? "", end: true };
        if (!(error instanceof StoreUnavailable)) throw error;
        await pauses.pause();
      }
    }
  }

  /**
   * One reading for all subscriptions that stand at the same place. It may have begun before the log grew: a subscription
   * looks again then, so only they share; whoever asks for himself is answered with the log as it is.
   */
  private shared(read: ReadAll): Promise<LogPage> {
    const key = JSON.stringify(read);
    let reading = this.reading.get(key);
    if (!reading) {
      reading = this.log.readAll(read, undefined).finally(() => this.reading.delete(key));
      this.reading.set(key, reading);
    }
    return reading;
  }
}
