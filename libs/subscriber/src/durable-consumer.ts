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

const NOT_FOUND = 404;
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

/** The sequence on the feed of the newest event, and its number in the stream; nothing where there is none. */
const newest = async (
  manager: JetStreamManager,
  stream: string,
): Promise<{ readonly number: number; readonly sequence: string }> => {
  const { state } = await manager.streams.info(stream);
  if (state.messages === 0) return { number: state.last_seq, sequence: "" };
  const { header } = await manager.streams.getMessage(stream, { seq: state.last_seq });
  const attributes = attributesIn([...header].map(([name, values]) => [name, values[0] ?? ""] as const));
  return { number: state.last_seq, sequence: attributes["sequence"] ?? "" };
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

  /** Begins anew, with what is published from now on; gives the sequence after which that is. */
  async beginNow(): Promise<string> {
    const { stream } = this.place;
    const { number, sequence } = await newest(this.manager, stream);
    await this.forget();
    await this.manager.consumers.add(
      stream,
      this.config({ deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: number + 1 }),
    );
    return sequence;
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
