import { randomUUID } from "node:crypto";
import { connect, type NatsConnection } from "nats";
import type { PublishedType } from "@sankofa/contracts/published";
import type { Contract } from "@sankofa/kernel/contract";
import { natsBus } from "@sankofa/message-bus-nats";
import type { MessageBus } from "@sankofa/ports/message-bus";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import type { PublishedEvent } from "./event";
import { subscribe, type Subscribing, type Subscription } from "./subscribe";

/** A broker of one's own with a stream of one's own, and what is published into it. */
export class Feed {
  private readonly subscriptions = new Set<Subscription>();

  private constructor(
    readonly server: NatsServer,
    readonly operator: NatsConnection,
    readonly name: string,
    readonly bus: MessageBus,
  ) {}

  static async on(program: string): Promise<Feed> {
    const server = await ownNatsServer(program);
    const operator = await connect({ servers: server.url, maxReconnectAttempts: -1 });
    const name = `test-${randomUUID()}`;
    return new Feed(server, operator, name, natsBus({ connection: { servers: server.url }, name }));
  }

  /** As a publisher does: again until it is taken. */
  async publish(events: readonly Contract[]): Promise<void> {
    for (const event of events)
      for (let taken = false; !taken;) {
        taken = await this.bus.publish(event).then(
          () => true,
          () => false,
        );
        if (!taken) await this.bus.resumeAfter(event.position).catch(() => undefined);
      }
  }

  subscribe<Type extends PublishedType>(
    wanted: Pick<Subscribing<Type>, "inbox" | "handle"> & Partial<Subscribing<Type>>,
  ): Subscription {
    const started = subscribe({
      connection: { servers: this.server.url },
      name: "listener",
      from: "zero",
      stream: this.name,
      silenceMs: 1_000,
      ...wanted,
    });
    this.subscriptions.add(started);
    return started;
  }

  async clean(): Promise<void> {
    await Promise.all([...this.subscriptions].map((each) => each.stop()));
    await this.bus.close();
    await this.operator.close();
    await this.server.stop();
  }
}

/** Notes what it is handed, and tells when so many have come. */
export class Listener {
  readonly heard: number[] = [];
  private waiting: { readonly count: number; readonly tell: () => void } | undefined;

  readonly handle = ({ revision }: Pick<PublishedEvent, "revision">): void => {
    this.heard.push(revision);
    if (this.waiting && this.heard.length >= this.waiting.count) this.waiting.tell();
  };

  has(count: number): Promise<void> {
    return new Promise((tell) => {
      if (this.heard.length >= count) tell();
      else this.waiting = { count, tell };
    });
  }
}
