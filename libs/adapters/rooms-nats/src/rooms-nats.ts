import { connect, ErrorCode, Events, headers, NatsError, type ConnectionOptions, type NatsConnection } from "nats";
import { NoAnswer, NobodyListens, type Wire } from "@sankofa/runtime/transport/wire";
import { packetOf, responseIn } from "./packet";
import { RoomsServer } from "./rooms-server";

export interface NatsWireOptions {
  /** How to reach the servers and who to be there, in the client's own words. */
  readonly connection: Pick<ConnectionOptions, "servers" | "user" | "pass" | "token" | "authenticator" | "tls">;
  /** Which processes share what their rooms are asked: all that have this name. */
  readonly group: string;
  /** Whose rooms these are, where a server carries those of several. */
  readonly name?: string;
  /** How long an answer is waited for. */
  readonly patienceMs?: number;
}

const RECONNECT_MS = 250;
const PING_MS = 5_000;
const CONNECT_MS = 5_000;
/** A query waits for its views for some seconds before it says that they lag. */
const PATIENCE_MS = 10_000;

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof NatsError && codes.includes(error.code);

class NatsWire implements Wire {
  readonly server: RoomsServer;
  private readonly subjectOf: (pattern: string) => string;
  private readonly patienceMs: number;
  /** Asked while it is not, one would wait for nothing. */
  private connected = true;

  constructor(
    private readonly connection: NatsConnection,
    { group, name = "sankofa", patienceMs = PATIENCE_MS }: NatsWireOptions,
  ) {
    // Beside the subjects of the contracts, which a stream keeps.
    this.subjectOf = (pattern) => `${name}-rooms.${pattern}`;
    this.patienceMs = patienceMs;
    this.server = new RoomsServer(connection, this.subjectOf, group);
    void this.watch();
  }

  async ask(pattern: string, data: unknown, said: Readonly<Record<string, string>> = {}): Promise<unknown> {
    if (!this.connected) throw new NobodyListens(pattern);
    const how = { timeout: this.patienceMs, headers: headers() };
    for (const [name, value] of Object.entries(said)) how.headers.set(name, value);
    const reply = await this.connection
      .request(this.subjectOf(pattern), packetOf(pattern, data), how)
      .catch((error: unknown) => {
        if (isCode(error, ErrorCode.NoResponders, ErrorCode.ConnectionClosed)) throw new NobodyListens(pattern);
        if (isCode(error, ErrorCode.Timeout, ErrorCode.Disconnect)) throw new NoAnswer(pattern);
        throw error;
      });
    return responseIn(pattern, reply.data);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async watch(): Promise<void> {
    for await (const { type } of this.connection.status()) {
      if (type === Events.Disconnect) this.connected = false;
      if (type === Events.Reconnect) this.connected = true;
    }
    this.connected = false;
  }
}

/** Calls between processes over NATS: Nest's transport listens, and speaks its packets with whoever asks. */
export const openNatsWire = async (options: NatsWireOptions): Promise<Wire> => {
  const connection = await connect({
    ...options.connection,
    name: options.group,
    maxReconnectAttempts: -1,
    reconnectTimeWait: RECONNECT_MS,
    pingInterval: PING_MS,
    timeout: CONNECT_MS,
  });
  return new NatsWire(connection, options);
};
