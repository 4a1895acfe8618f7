import {
  connect,
  DiscardPolicy,
  Events,
  nanos,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
  type NatsConnection,
  type StreamConfig,
} from "nats";
import type { Contract, Position } from "@sankofa/kernel/contract";
import { Acknowledgements } from "./acknowledgements";
import { headersFor, subjectOf } from "./message";
import type { NatsBusOptions } from "./options";
import { PublishedBefore } from "./published-before";
import { isConfiguredOtherwise } from "./refusals";

const MINUTE_MS = 60_000;
/** Within it a contract that is published again is known and not stored twice. */
const DEDUPLICATION_MS = 2 * MINUTE_MS;
const RECONNECT_MS = 250;
const PING_MS = 5_000;
const ANSWER_TIMEOUT_MS = 5_000;

/** A connection on which the stream stands. */
export interface Line {
  readonly connection: NatsConnection;
  readonly acknowledgements: Acknowledgements;
  readonly manager: JetStreamManager;
}

/** The one stream that holds every contract, declared here and nowhere else, and what it takes to publish into it. */
export class ContractStream {
  readonly name: string;
  /** Called when the connection came back: what the server had been asked before is forgotten. */
  readonly onReconnect = new Set<() => void>();
  private opening: Promise<Line> | undefined;
  /** The last sequence number the server gave; a lower one later means that it has lost what lay between. */
  private highest = 0;
  private lostFrom = Infinity;

  constructor(private readonly options: NatsBusOptions) {
    this.name = options.name ?? "sankofa";
    if (!/^[A-Za-z0-9_-]+$/.test(this.name)) throw new RangeError(`${this.name} cannot name a stream`);
  }

  /** The connection, made where there is none, with the stream on the server. */
  line(): Promise<Line> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  /** Makes the stream where it is missing, and has the server keep it as it is meant now. */
  async declare({ manager }: Line): Promise<void> {
    const config: Partial<StreamConfig> & Pick<StreamConfig, "name"> = {
      name: this.name,
      subjects: [`${this.name}.>`],
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      discard: DiscardPolicy.Old,
      num_replicas: this.options.replicas ?? 1,
      max_age: nanos(this.options.longestAgeMs ?? 0),
      max_bytes: this.options.mostBytes ?? -1,
      duplicate_window: nanos(DEDUPLICATION_MS),
    };
    try {
      await manager.streams.add(config);
    } catch (error) {
      if (!isConfiguredOtherwise(error)) throw error;
      await manager.streams.update(this.name, config);
    }
  }

  async publish(contract: Contract): Promise<void> {
    const { acknowledgements } = await this.line();
    const data = Buffer.from(JSON.stringify(contract.data));
    const { seq, duplicate } = await acknowledgements
      .publish({ subject: subjectOf(this.name, contract), data, headers: headersFor(contract, this.options.log) })
      .catch((cause: Error) => Promise.reject(new Error(`JetStream did not take it: ${cause.message}`, { cause })));
    if (duplicate) return;
    if (seq <= this.highest) {
      this.lostFrom = Math.min(this.lostFrom, seq);
      throw new Error(`The stream ${this.name} has lost messages: it gives number ${seq} again`);
    }
    this.highest = seq;
  }

  async resumeAfter(position: Position): Promise<Position> {
    const line = await this.line();
    await this.declare(line);
    const { state } = await line.manager.streams.info(this.name);
    const { lostFrom } = this;
    this.highest = state.last_seq;
    this.lostFrom = Infinity;
    // Emptied by its limits or by an operator: there is nothing to compare with.
    if (state.messages === 0 && state.last_seq > 0) return position;
    const published = new PublishedBefore(line.manager.streams, this.name, this.options.rooms);
    const last = await published.last();
    if (last && lostFrom === Infinity && last.position >= position) return position;
    return published.surelyBefore(Math.min((last?.seq ?? 0) + 1, lostFrom), state.first_seq, position);
  }

  async close(): Promise<void> {
    const line = await this.opening?.catch(() => undefined);
    await line?.connection.close();
  }

  private async open(): Promise<Line> {
    const connection = await connect({
      ...this.options.connection,
      name: this.name,
      maxReconnectAttempts: -1,
      reconnectTimeWait: RECONNECT_MS,
      pingInterval: PING_MS,
      timeout: ANSWER_TIMEOUT_MS,
      // Else the client keeps a stack trace for every request under way, in case that it fails.
      noAsyncTraces: true,
    });
    try {
      const acknowledgements = new Acknowledgements(connection, ANSWER_TIMEOUT_MS);
      const line = { connection, acknowledgements, manager: await connection.jetstreamManager() };
      await this.declare(line);
      void this.watch(connection);
      return line;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** The client reconnects by itself for ever; a connection that ended all the same is replaced at the next use. */
  private async watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status())
      if (type === Events.Reconnect) for (const resume of this.onReconnect) resume();
    this.opening = undefined;
  }
}
