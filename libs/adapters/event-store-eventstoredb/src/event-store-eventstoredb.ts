import { AppendChannel } from "./append-channel";
import { Connection } from "./connection";
import { EventStoreDbEventStore } from "./eventstoredb-event-store";
import { originOf, prefixOf } from "./origin";
import { TIMINGS, type ReadTimings, type Timings } from "./timings";

export type { EventStoreDbEventStore } from "./eventstoredb-event-store";
export type { Timings, Waiting } from "./timings";

export interface EventStoreDbOptions {
  /** The server, `esdb://…`, with everything the client takes there: credentials, TLS, the nodes of a cluster. */
  readonly url: string;
  /** Whose streams these are, where a server holds those of several. */
  readonly namespace?: string;
  /** Appends that may wait at once; one more is refused with StoreOverloaded. */
  readonly queueLimit?: number;
  readonly timings?: Partial<Timings>;
  /** Refuses a server that holds no log of this namespace, instead of beginning one; nothing is written by opening it. */
  readonly mustExist?: boolean;
  /** Told of a server that is waited for. */
  readonly waiting?: ReadTimings["waiting"];
  /** Ends opening and reading where it aborts. */
  readonly signal?: AbortSignal | undefined;
}

const NAMESPACE = "sankofa";
const QUEUE_LIMIT = 10_000;

/** Opens the log of a namespace. Throws StoreUnavailable where the server is not there, DataNewer where a newer program wrote. */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStoreDbEventStore> => {
  const { url, namespace = NAMESPACE, queueLimit = QUEUE_LIMIT, mustExist = false, waiting, signal } = options;
  const timings: ReadTimings = { ...TIMINGS, ...options.timings, waiting, signal };
  const prefix = prefixOf(namespace);
  const connection = Connection.to(url);
  const channel = new AppendChannel(connection, timings.silence);
  try {
    const { position: origin, logId } = await originOf(connection, channel, namespace, timings, mustExist);
    return new EventStoreDbEventStore({ connection, channel, prefix, origin, logId, timings, queueLimit });
  } catch (error) {
    await channel.close();
    await connection.release();
    throw error;
  }
};
