import type { Contract, Position } from "@sankofa/kernel/contract";
import { BusOverloaded, type BusSubscription, type Delivery, type MessageBus } from "@sankofa/ports/message-bus";
import { Disorder, type DisorderOptions } from "./disorder";
import { Group, type Member } from "./group";

const CAPACITY = 10_000;

class InProcessBus implements MessageBus {
  private readonly groups = new Map<string, Group>();
  private readonly disorder: Disorder;
  private closed = false;

  constructor(private readonly options: InProcessBusOptions) {
    this.disorder = new Disorder(options);
  }

  async publish(contract: Contract): Promise<void> {
    for (;;) {
      if (this.closed) throw new Error("The bus is closed");
      const wanting = [...this.groups.values()].filter((group) => group.wants(contract));
      const full = wanting.find((group) => group.full);
      if (!full) return wanting.forEach((group) => group.add(contract));
      // Waiting for somebody who left would hold up everybody else, and a stopping process too.
      if (!full.listening) throw new BusOverloaded(full.name);
      await full.changed();
    }
  }

  async resumeAfter(position: Position): Promise<Position> {
    return position;
  }

  subscribe({ name, types, signal }: BusSubscription): AsyncIterable<Delivery> {
    const group = this.groups.get(name) ?? new Group(name, this.options.capacity ?? CAPACITY, this.disorder);
    group.types = types && new Set(types);
    this.groups.set(name, group);
    const member = group.join();
    const leave = (): void => group.leave(member);
    if (signal.aborted) leave();
    signal.addEventListener("abort", leave, { once: true });
    return deliveries(group, member, () => {
      signal.removeEventListener("abort", leave);
      leave();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const group of this.groups.values()) group.close();
  }
}

async function* deliveries(group: Group, member: Member, leave: () => void): AsyncGenerator<Delivery> {
  try {
    for (let delivery = await group.next(member); delivery; delivery = await group.next(member)) yield delivery;
  } finally {
    leave();
  }
}

export interface InProcessBusOptions extends DisorderOptions {
  /** How many contracts wait for one name before publishing waits too. */
  readonly capacity?: number;
}

/**
 * A bus within one process. It keeps nothing across a restart: the publisher's cursor on the log and the processes' own
 * make that good, as they do for a broker that lost its memory. In tests give it disorder.
 */
export const inProcessBus = (options: InProcessBusOptions = {}): MessageBus => new InProcessBus(options);
