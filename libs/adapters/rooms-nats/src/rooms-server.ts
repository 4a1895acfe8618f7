import { ServerNats, type NatsContext, type NatsOptions } from "@nestjs/microservices";
import type { Msg, NatsConnection, Subscription } from "nats";
import { answerTooLarge } from "@sankofa/runtime/problems";

type Publish = ReturnType<ServerNats["getPublisher"]>;

/**
 * Nest's NATS transport on a connection that others use too. Processes of one group share what they are asked; one that
 * stops finishes what it has begun.
 */
export class RoomsServer extends ServerNats {
  private readonly asked: Subscription[] = [];
  private underWay = 0;
  private idle: () => void = () => undefined;

  constructor(
    private readonly connection: NatsConnection,
    private readonly subjectOf: (pattern: string) => string,
    private readonly group: string,
  ) {
    super({} satisfies NonNullable<NatsOptions["options"]>);
  }

  override createNatsClient(): Promise<NatsConnection> {
    return Promise.resolve(this.connection);
  }

  override bindEvents(connection: NatsConnection): void {
    for (const pattern of this.messageHandlers.keys()) {
      const callback = this.getMessageHandler(pattern) as (error: Error | null, message: Msg) => void;
      this.asked.push(connection.subscribe(this.subjectOf(pattern), { queue: this.group, callback }));
    }
  }

  /** One answer to each request; one that is too large to be sent is an answer too. */
  override getPublisher(message: Msg, id: string, context: NatsContext): Publish {
    const publish = super.getPublisher(message, id, context) as (packet: object) => void;
    this.underWay += 1;
    return (packet: object) => {
      try {
        publish(packet);
      } catch {
        if (!this.connection.isClosed()) publish({ response: { problem: answerTooLarge() }, isDisposed: true });
      } finally {
        this.underWay -= 1;
        if (this.underWay === 0) this.idle();
      }
    };
  }

  /** The connection stays: this process goes on asking by it until its runners have ended. */
  override async close(): Promise<void> {
    await Promise.all(this.asked.map((subscription) => subscription.drain().catch(() => undefined)));
    if (this.underWay > 0) await new Promise<void>((resolve) => (this.idle = resolve));
  }
}
