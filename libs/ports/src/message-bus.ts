import type { Contract, Position } from "@sankofa/kernel/contract";

export interface BusSubscription {
  /** A durable name: two subscribers with one name share the deliveries. */
  readonly name: string;
  /** Contract types; all when left out. */
  readonly types?: readonly string[];
  readonly signal: AbortSignal;
}

export interface Delivery {
  readonly contract: Contract;
  /** 1 for the first delivery. */
  readonly attempt: number;
  ack(): void;
  /** Asks for it again, later. */
  retry(): void;
}

/** A subscriber's queue is full and nobody works it off: nothing was taken; publish again later. */
export class BusOverloaded extends Error {
  constructor(readonly subscriber: string) {
    super(`The bus holds all it can for ${subscriber}, and nobody listens`);
    this.name = "BusOverloaded";
  }
}

/**
 * Carries contracts between rooms: at least once, later, and in no promised order across streams. A name hears what was
 * published from its first subscription on, and goes on gathering while nobody listens under it.
 */
export interface MessageBus {
  /** Resolves when the bus has taken it for good; waits where a listening subscriber is far behind. */
  publish(contract: Contract): Promise<void>;
  /**
   * Where publishing has to go on so that nothing is missing: after this position, or after an earlier one when the bus
   * has lost some of what it had taken.
   */
  resumeAfter(position: Position): Promise<Position>;
  /** Gathers from this call on, before the first delivery is asked for. What is not acknowledged when it ends comes again. */
  subscribe(subscription: BusSubscription): AsyncIterable<Delivery>;
  close(): Promise<void>;
}
