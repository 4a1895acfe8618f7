import { setImmediate } from "node:timers";
import {
  MOST_POSITIONS,
  START,
  type AppendRequest,
  type AppendResult,
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
import { checkAppend, type CheckedAppend } from "@sankofa/ports/event-store.append";
import { pageLimit } from "@sankofa/ports/event-store.bounds";
import {
  StoreOverloaded,
  StoreUnavailable,
  StreamTombstoned,
  WrongExpectedVersion,
} from "@sankofa/ports/event-store.errors";
import { numberOf, positionOf } from "@sankofa/ports/event-store.positions";
import { Growth, tail } from "@sankofa/ports/event-store.tail";
import { judge, MOST_TAIL_FACTS, refusalError, tailFrom } from "@sankofa/ports/event-store.verdict";
import { MemoryLog } from "./memory-log";
import { positionAt, readAll, readStream } from "./memory-reads";

export interface MemoryEventStoreOptions {
  /** Appends that may wait at once; one more is refused with StoreOverloaded. */
  readonly queueLimit?: number;
}

/** The log in memory, for tests: keeps the manners of a durable store, with answers that come later and a bounded queue. */
class MemoryEventStore implements EventStore {
  readonly capabilities: Capabilities = { refusesIdInOtherStream: true, comparesContent: true, durable: false };
  private readonly log = new MemoryLog();
  private readonly growth = new Growth();
  private queue: (() => void)[] = [];
  private closing: Promise<void> | undefined;

  constructor(private readonly queueLimit: number) {}

  async append(request: AppendRequest): Promise<AppendResult> {
    const append = checkAppend(request);
    return this.queued(() => this.decide(append));
  }

  async readStream(read: ReadStream): Promise<StreamPage> {
    return readStream(this.opened(), read);
  }

  async readAll(read: ReadAll): Promise<LogPage> {
    return readAll(this.opened(), read);
  }

  subscribe(subscribe: Subscribe): AsyncIterable<SubscriptionMessage> {
    return tail(async (read) => readAll(this.log, read), this.growth, subscribe);
  }

  async readPositions(positions: readonly Position[]): Promise<readonly StoredFact[]> {
    const { facts } = this.opened();
    if (positions.length > MOST_POSITIONS) throw new RangeError(`At most ${MOST_POSITIONS} positions at once`);
    const numbers = [...new Set(positions.map(numberOf))].sort((a, b) => a - b);
    return numbers.flatMap((number) => facts[number - 1] ?? []);
  }

  async streamInfo(stream: string): Promise<StreamInfo> {
    return this.opened().info(stream);
  }

  async head(): Promise<Head> {
    const { facts } = this.opened();
    return { position: facts.at(-1)?.position ?? START, count: facts.length };
  }

  async positionAt(instant: string): Promise<Position> {
    return positionAt(this.opened(), instant);
  }

  async countAt(position: Position): Promise<number> {
    return Math.min(numberOf(position), this.opened().facts.length);
  }

  async leafHashes(after: Position, limit: number): ReturnType<EventStore["leafHashes"]> {
    const from = numberOf(after);
    const hashes = this.opened().leafHashes.slice(from, from + pageLimit(limit));
    return hashes.map((leafHash, index) => ({ position: positionOf(from + index + 1), leafHash }));
  }

  archive(stream: string): Promise<void> {
    return this.queued(() => {
      const { last, status } = this.log.state(stream);
      if (status === "tombstoned") throw new StreamTombstoned(stream);
      if (last < 0) throw new WrongExpectedVersion(stream, "stream_exists", last, []);
      this.log.close(stream, "archived");
    });
  }

  tombstone(stream: string): Promise<void> {
    return this.queued(() => this.log.close(stream, "tombstoned"));
  }

  close(): Promise<void> {
    this.closing ??= new Promise((resolve) => {
      this.growth.end();
      this.enqueue(resolve);
    });
    return this.closing;
  }

  private opened(): MemoryLog {
    if (this.closing) throw new StoreUnavailable("The store is closed", false);
    return this.log;
  }

  private async queued<T>(work: () => T): Promise<T> {
    this.opened();
    if (this.queue.length >= this.queueLimit) throw new StoreOverloaded(1);
    return new Promise<T>((resolve, reject) => {
      this.enqueue(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  private enqueue(work: () => void): void {
    if (this.queue.push(work) === 1) setImmediate(() => this.workOff());
  }

  private workOff(): void {
    const group = this.queue;
    this.queue = [];
    for (const work of group) work();
    this.growth.announce(this.log.facts.at(-1)?.position ?? START);
  }

  private decide(append: CheckedAppend): AppendResult {
    const state = this.log.state(append.stream);
    const verdict = judge(append, state, (id) => this.log.find(id));
    switch (verdict.kind) {
      case "checked":
        return { revision: state.last, position: undefined, idempotent: false };
      case "idempotent":
        return { revision: verdict.revision, position: verdict.position, idempotent: true };
      case "refused":
        throw refusalError(append, verdict.refusal, this.conflict(append));
      case "append": {
        const last = this.log.append(append);
        return { revision: last?.revision ?? state.last, position: last?.position, idempotent: false };
      }
    }
  }

  private conflict(append: CheckedAppend): readonly StoredFact[] {
    const from = tailFrom(append.expected);
    return from === undefined ? [] : this.log.factsOf(append.stream).slice(from, from + MOST_TAIL_FACTS);
  }
}

export const openMemoryEventStore = (options: MemoryEventStoreOptions = {}): EventStore =>
  new MemoryEventStore(options.queueLimit ?? 10_000);
