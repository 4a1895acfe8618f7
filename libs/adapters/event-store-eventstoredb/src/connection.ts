import type { CallOptions, Metadata } from "@grpc/grpc-js";
import { EventStoreDBClient, type ResolvedEvent, type StreamingRead } from "@eventstore/db-client";
import { StreamsClient } from "@eventstore/db-client/generated/streams_grpc_pb";
import { persistently, Silent } from "./passing";
import type { Timings } from "./timings";

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

/** One client for all stores of this process on one server: clients share state between them, and break one another. */
export class Connection {
  private static readonly open = new Map<string, Connection>();
  private readonly reading = new Set<Promise<unknown>>();
  private users = 0;

  private constructor(
    private readonly url: string,
    readonly client: EventStoreDBClient,
  ) {}

  static to(url: string): Connection {
    let connection = Connection.open.get(url);
    if (!connection) {
      connection = new Connection(url, EventStoreDBClient.connectionString(url));
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
    const channel = await this.inside.getChannel();
    await this.client.dispose();
    channel.close();
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
    { silence, patience }: Timings,
  ): Promise<E[]> {
    const reading = persistently(
      () => collected(open(this.client), silence),
      patience,
      () => this.users > 0,
    );
    this.reading.add(reading);
    try {
      return await reading;
    } finally {
      this.reading.delete(reading);
    }
  }

  private get inside(): ClientInside {
    return this.client as unknown as ClientInside;
  }
}

/** What is delivered twice comes twice in a row. */
const isSame = ({ event }: ResolvedEvent, before: ResolvedEvent | undefined): boolean =>
  event?.revision === before?.event?.revision && event?.streamId === before?.event?.streamId;

const collected = <E extends ResolvedEvent>(read: StreamingRead<E>, silence: number): Promise<E[]> =>
  new Promise((resolve, reject) => {
    const events: E[] = [];
    const timer = setTimeout(() => {
      void read.cancel();
      reject(new Silent(silence));
    }, silence);
    read.on("data", (event) => {
      if (!isSame(event, events.at(-1))) events.push(event);
      timer.refresh();
    });
    read.on("end", () => {
      clearTimeout(timer);
      resolve(events);
    });
    // Heard to the last: an error after the one that ended the reading must not end the process.
    read.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
