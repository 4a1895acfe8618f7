import {
  AckPolicy,
  DeliverPolicy,
  nanos,
  NatsError,
  type Consumer,
  type ConsumerConfig,
  type JetStreamManager,
  type NatsConnection,
} from "nats";
import { attributesIn } from "@sankofa/contracts/cloud-event";
import { Beginning } from "./beginning";

const NOT_FOUND = 404;
/** Where in a subject the room stands: `<stream>.public.<funder>.<room>.<type>`. */
const ROOM = 3;
/** So many may be held back or failing before the broker hands out nothing new. */
const MOST_UNACKNOWLEDGED = 5_000;

export interface Place {
  /** The JetStream stream that holds what is published. */
  readonly stream: string;
  readonly name: string;
  readonly subject: string;
  /** How long we may be silent about an event before the broker gives it to somebody else. */
  readonly silenceMs: number;
}

const isNotFound = (error: unknown): boolean => error instanceof NatsError && error.api_error?.code === NOT_FOUND;

/** The sequence on the feed of the newest event under a subject; empty where there is none, or it is none of the platform's. */
const newest = async (manager: JetStreamManager, stream: string, subject: string): Promise<string> => {
  const message = await manager.streams.getMessage(stream, { last_by_subj: subject }).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  if (!message) return "";
  const attributes = attributesIn([...message.header].map(([name, values]) => [name, values[0] ?? ""] as const));
  return attributes["sequence"] ?? "";
};

/** Our durable consumer on the broker: made where it is missing, for a broker may lose it. */
export class DurableConsumer {
  private constructor(
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
    private readonly place: Place,
  ) {}

  static async of(connection: NatsConnection, place: Place): Promise<DurableConsumer> {
    return new DurableConsumer(connection, await connection.jetstreamManager(), place);
  }

  /** Begins anew, with what is published from now on; gives the place of each room after which that is. */
  async beginNow(): Promise<Beginning> {
    const { stream, subject } = this.place;
    // The number first: what is published while the rooms are asked is handed out, and known to be from before.
    const { state } = await this.manager.streams.info(stream, { subjects_filter: subject });
    const rooms = new Map<string, string>();
    for (const room of new Set(Object.keys(state.subjects ?? {}).map((each) => each.split(".")[ROOM] ?? "")))
      rooms.set(room, await newest(this.manager, stream, subject.replace(/>$/, `${room}.>`)));
    await this.forget();
    const from = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: state.last_seq + 1 };
    await this.manager.consumers.add(stream, this.config(from));
    return Beginning.after(rooms);
  }

  /** What the broker knows of an earlier life under this name. */
  async forget(): Promise<void> {
    const { stream, name } = this.place;
    await this.manager.consumers.delete(stream, name).catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
  }

  /** Gives the consumer, and whether it had to be made: then everything that the stream holds is handed out. */
  async stand(): Promise<{ readonly consumer: Consumer; readonly made: boolean }> {
    const { stream, name } = this.place;
    const { consumers } = this.connection.jetstream();
    try {
      return { consumer: await consumers.get(stream, name), made: false };
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await this.manager.consumers.add(stream, this.config({ deliver_policy: DeliverPolicy.All }));
      return { consumer: await consumers.get(stream, name), made: true };
    }
  }

  private config(from: Partial<ConsumerConfig>): Partial<ConsumerConfig> {
    return {
      durable_name: this.place.name,
      filter_subject: this.place.subject,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(this.place.silenceMs),
      max_ack_pending: MOST_UNACKNOWLEDGED,
      max_deliver: -1,
      ...from,
    };
  }
}
