import type {
  AppendRequest,
  AppendResult,
  Capabilities,
  EventStore,
  Head,
  LogPage,
  Position,
  ReadAll,
  ReadStream,
  StoredFact,
  StreamInfo,
  StreamPage,
  Subscribe,
  SubscriptionMessage,
} from "@sankofa/ports/event-store";
import { checkAppend } from "@sankofa/ports/event-store.append";
import { StoreUnavailable, StreamTombstoned } from "@sankofa/ports/event-store.errors";
import { numberOf, positionOf } from "@sankofa/ports/event-store.positions";
import { Growth, tail } from "@sankofa/ports/event-store.tail";
import { MOST_TAIL_FACTS, refusalError, tailFrom } from "@sankofa/ports/event-store.verdict";
import { backUp } from "./backup";
import type { LogReader } from "./log-reader";
import type { Answer } from "./waiting-list";
import type { Writer } from "./writer";

/** How often a log that another process writes is looked at for new facts. */
const POLL_MILLISECONDS = 200;

/** The log in one SQLite file. */
export class SqliteEventStore implements EventStore {
  readonly capabilities: Capabilities = { refusesIdInOtherStream: true, comparesContent: true, durable: true };
  private readonly growth: Growth;
  private readonly poll: NodeJS.Timeout | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    readonly file: string,
    private readonly reader: LogReader,
    private readonly writer: Writer | undefined,
    head: number,
    private readonly released: () => void,
  ) {
    this.growth = new Growth(positionOf(head));
    if (!writer) {
      this.poll = setInterval(() => this.growth.announce(reader.head().position), POLL_MILLISECONDS);
      this.poll.unref();
    }
  }

  /** The writing thread has committed up to here. */
  advance(position: Position): void {
    this.growth.announce(position);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    // Nothing else is kept while it waits: what many callers hold is moved whenever garbage is collected.
    const { stream, expected } = request;
    let answer: Answer;
    try {
      answer = await this.writing().append(checkAppend(request));
    } catch (error) {
      this.lookAnew(error);
      throw error;
    }
    if (!("refusal" in answer)) return answer;
    const from = answer.refusal.code === "wrong-expected-version" ? tailFrom(expected) : undefined;
    throw refusalError({ stream, expected }, answer.refusal, from === undefined ? [] : this.tailOf(stream, from));
  }

  async readStream(read: ReadStream): Promise<StreamPage> {
    return this.reading().readStream(read);
  }

  async readAll(read: ReadAll): Promise<LogPage> {
    return this.reading().readAll(read);
  }

  subscribe(subscribe: Subscribe): AsyncIterable<SubscriptionMessage> {
    return tail(async (read) => this.reading().readOn(read), this.growth, subscribe);
  }

  async readPositions(positions: readonly Position[]): Promise<readonly StoredFact[]> {
    return this.reading().readPositions(positions);
  }

  async streamInfo(stream: string): Promise<StreamInfo> {
    return this.reading().streamInfo(stream);
  }

  async head(): Promise<Head> {
    return this.reading().head();
  }

  async positionAt(instant: string): Promise<Position> {
    return positionOf(this.reading().positionAt(instant));
  }

  async countAt(position: Position): Promise<number> {
    return Math.min(numberOf(position), this.reading().head().count);
  }

  async leafHashes(after: Position, limit: number): ReturnType<EventStore["leafHashes"]> {
    return this.reading().leafHashes(after, limit);
  }

  archive(stream: string): Promise<void> {
    return this.closeStream(stream, "archived");
  }

  tombstone(stream: string): Promise<void> {
    return this.closeStream(stream, "tombstoned");
  }

  /** Copies the log as it stands to a new file, while it is written. The copy is on the disk when this resolves. */
  async backupTo(path: string): Promise<void> {
    this.reading();
    await backUp(this.file, path);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    clearInterval(this.poll);
    this.growth.end();
    await this.writer?.drained();
    try {
      this.reader.close();
    } finally {
      // Whatever becomes of the reader, the folder is not let go of while a thread may write in it.
      await this.writer?.stop();
      this.released();
    }
  }

  private async closeStream(stream: string, status: "archived" | "tombstoned"): Promise<void> {
    const answer = await this.writing().closeStream(stream, status);
    if ("refusal" in answer) throw refusalError({ stream, expected: "stream_exists" }, answer.refusal, []);
  }

  /** What was written although nobody could say so has to be heard of by whoever follows the log. */
  private lookAnew(error: unknown): void {
    const unsure = error instanceof StoreUnavailable && error.outcomeUnknown;
    if (!unsure || this.closing) return;
    try {
      this.growth.announce(this.reader.head().position);
    } catch {
      // Whoever follows looks by itself after a while; whoever wrote has to know that it may stand there.
      return;
    }
  }

  /** What came after the expected revision. A stream that was tombstoned since it was asked about has nothing to show. */
  private tailOf(stream: string, from: number): readonly StoredFact[] {
    try {
      return this.reader.readStream({ stream, from, limit: MOST_TAIL_FACTS }).facts;
    } catch (error) {
      if (error instanceof StreamTombstoned) return [];
      throw error;
    }
  }

  private reading(): LogReader {
    if (this.closing) throw new StoreUnavailable("The store is closed", false);
    return this.reader;
  }

  private writing(): Writer {
    this.reading();
    if (!this.writer) throw new StoreUnavailable("The store was opened for reading only", false);
    return this.writer;
  }
}
