import type { Contract, Position } from "@sankofa/kernel/contract";
import type { BusSubscription, Delivery, MessageBus } from "@sankofa/ports/message-bus";
import { ContractStream } from "./contract-stream";
import { DurableSubscription } from "./durable-subscription";
import type { NatsBusOptions } from "./options";

class NatsBus implements MessageBus {
  private readonly stream: ContractStream;
  private readonly subscriptions = new Set<DurableSubscription>();
  /** Names that the server does not know yet: publishing waits for them, so that they hear it. */
  private readonly beginning = new Set<Promise<unknown>>();
  private closed = false;

  constructor(private readonly options: NatsBusOptions) {
    this.stream = new ContractStream(options);
  }

  async publish(contract: Contract): Promise<void> {
    if (this.beginning.size > 0) await Promise.all(this.beginning);
    if (this.closed) throw new Error("The bus is closed");
    await this.stream.publish(contract);
  }

  resumeAfter(position: Position): Promise<Position> {
    return this.stream.resumeAfter(position);
  }

  subscribe(wanted: BusSubscription): AsyncIterable<Delivery> {
    const { signal } = wanted;
    const subscription = new DurableSubscription(this.stream, wanted, this.options.silenceMs);
    // Without a server there is nothing to miss either; whoever listens tries again.
    const begun = subscription.gather().catch(() => undefined);
    this.beginning.add(begun);
    void begun.then(() => this.beginning.delete(begun));
    const leave = (): void => {
      signal.removeEventListener("abort", leave);
      this.subscriptions.delete(subscription);
      void subscription.leave();
    };
    this.subscriptions.add(subscription);
    if (signal.aborted || this.closed) leave();
    signal.addEventListener("abort", leave, { once: true });
    return deliveries(subscription, leave);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.beginning);
    await Promise.all([...this.subscriptions].map((subscription) => subscription.leave()));
    await this.stream.close();
  }
}

async function* deliveries(subscription: DurableSubscription, leave: () => void): AsyncGenerator<Delivery> {
  try {
    yield* subscription.deliveries();
  } finally {
    leave();
  }
}

/**
 * A bus over NATS JetStream, from server 2.9.10 on. One stream holds every contract on disk; a name is a durable
 * consumer of it. What the server acknowledged and lost all the same, `resumeAfter` tells the publisher.
 */
export const natsBus = (options: NatsBusOptions): MessageBus => new NatsBus(options);
