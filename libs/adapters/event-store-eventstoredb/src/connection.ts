import type { CallOptions, Metadata } from "@grpc/grpc-js";
import { EventStoreDBClient, type ResolvedEvent, type StreamingRead } from "@eventstore/db-client";
import { StreamsClient } from "@eventstore/db-client/generated/streams_grpc_pb";
import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { serverAddress } from "@sankofa/ports/server-address";
import { persistently, Silent } from "./passing";
import type { ReadTimings } from "./timings";

export type AppendCall = ReturnType<StreamsClient["batchAppend"]>;

/**
 * What the client keeps to itself: opening a call on its channel, so that leader, reconnection and credentials stay its
 * business. Its own way of appending in batches does not survive a second answer to one append.
 */
interface ClientInside {
  readonly GRPCStreamCreator: (
    service: typeof StreamsClient,
    name: string,
    open: (stub: StreamsClient) => AppendCall,
  ) => () => Promise<AppendCall>;
  readonly callArguments: (options: object, call: CallOptions) => [Metadata, CallOptions];
  readonly getChannel: () => Promise<{ close(): void }>;
}

/** A read that takes so long is waited for. */
const TOLD_AFTER_MS = 1_000;

/** What was given for the address of a server is none. It is not repeated: there may be a password in it. */
export class UnusableAddress extends Error {
  readonly code = "setting-unusable";
  readonly exitCode = 64;

  constructor() {
    super(
      "An EventStoreDB is named as its clients take it, esdb://HOST:2113?tls=false for instance; this is no such name",
    );
    this.name = "UnusableAddress";
  }
}

const clientOf = (url: string): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(url);
  } catch {
    throw new UnusableAddress();
  }
};

/** One client for all stores of this process on one server: clients share state between them, and break one another. */
export class Connection {
  private static readonly open = new Map<string, Connection>();
  private readonly reading = new Set<Promise<unknown>>();
  private users = 0;

  private constructor(
    private readonly url: string,
    readonly client: EventStoreDBClient,
  ) {}

  /** For people: without user and password. */
  get server(): string {
    return serverAddress(this.url);
  }

  static to(url: string): Connection {
    let connection = Connection.open.get(url);
    if (!connection) {
      connection = new Connection(url, clientOf(url));
      Connection.open.set(url, connection);
    }
    connection.users += 1;
    return connection;
  }

  async release(): Promise<void> {
    this.users -= 1;
    if (this.users > 0) return;
    Connection.open.delete(this.url);
    // A read that the client is disposed of under would neither end nor fail.
    await Promise.allSettled(this.reading);
    // Where no server was found there is no channel.
    const channel = await this.inside.getChannel().catch(() => undefined);
    await this.client.dispose();
    channel?.close();
  }

  /** The call all appends of a store go by. */
  openAppends(): Promise<AppendCall> {
    const { GRPCStreamCreator, callArguments } = this.inside;
    const withoutDeadline = { deadline: Infinity };
    return GRPCStreamCreator(StreamsClient, "batchAppend", (stub) =>
      stub.batchAppend(...callArguments({}, withoutDeadline)),
    )();
  }

  /** Reads to the end, from the beginning again where it breaks off or falls silent on the way. */
  async read<E extends ResolvedEvent>(
    open: (client: EventStoreDBClient) => StreamingRead<E>,
    { silence, patience, waiting, signal }: ReadTimings,
  ): Promise<E[]> {
    signal?.throwIfAborted();
    const until = new Date(Date.now() + patience + silence);
    const telling = setTimeout(() => waiting?.({ server: this.server, until }), TOLD_AFTER_MS);
    const reading = persistently(
      () => collected(open(this.client), silence, signal),
      patience,
      () => this.users > 0,
      signal,
    );
    this.reading.add(reading);
    try {
      return await reading;
    } catch (error) {
      signal?.throwIfAborted();
      throw this.named(error as Error);
    } finally {
      clearTimeout(telling);
      this.reading.delete(reading);
    }
  }

  /** A server's absence, with the server's address. */
  named(error: Error): Error {
    if (!(error instanceof StoreUnavailable)) return error;
    const { message, outcomeUnknown } = error;
    return new StoreUnavailable(`EventStoreDB at ${this.server} does not answer: ${message}`, outcomeUnknown);
  }

  private get inside(): ClientInside {
    return this.client as unknown as ClientInside;
  }
}

/** What is delivered twice comes twice in a row. */
const isSame = ({ event }: ResolvedEvent, before: ResolvedEvent | undefined): boolean =>
  event?.revision === before?.event?.revision && event?.streamId === before?.event?.streamId;

const collected = async <E extends ResolvedEvent>(
  read: StreamingRead<E>,
  silence: number,
  signal?: AbortSignal,
): Promise<E[]> => {
  const events: E[] = [];
  const over = new AbortController();
  try {
    return await new Promise<E[]>((resolve, reject) => {
      const giveUp = (error: Error): void => {
        // Where there is no server yet, there is nothing that could be cancelled.
        read.cancel().catch(() => undefined);
        reject(error);
      };
      const timer = setTimeout(() => giveUp(new Silent(silence)), silence);
      over.signal.addEventListener("abort", () => clearTimeout(timer));
      signal?.addEventListener("abort", () => giveUp(signal.reason as Error), { signal: over.signal });
      read.on("data", (event) => {
        if (!isSame(event, events.at(-1))) events.push(event);
        timer.refresh();
      });
      read.on("end", () => resolve(events));
      // Heard to the last: an error after the one that ended the reading must not end the process.
      read.on("error", reject);
    });
  } finally {
    over.abort();
  }
};
