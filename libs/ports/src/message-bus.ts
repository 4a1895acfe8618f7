import type { Contract } from "@sankofa/kernel/contract";

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

/** Carries contracts between rooms: at least once, later, and in no promised order across streams. */
export interface MessageBus {
  /** Resolves when the bus has taken it for good. */
  publish(contract: Contract): Promise<void>;
  subscribe(subscription: BusSubscription): AsyncIterable<Delivery>;
  close(): Promise<void>;
}
