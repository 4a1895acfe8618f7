import type { Position } from "@sankofa/kernel/contract";
import type { Head } from "@sankofa/ports/event-store";

export interface StoreHealth {
  readonly name: string;
  readonly up: boolean;
}

/** How far a reader of the log is behind its head. */
export interface Lag {
  readonly name: string;
  readonly kind: "projection" | "process" | "deadline";
  readonly position: Position;
  readonly events: number;
  /** How long ago the oldest unread fact was recorded; 0 when nothing is unread. */
  readonly seconds: number;
}

/** What the platform knows of its own health. It asks each store anew and never throws for one that is down. */
export interface HealthSource {
  stores(): Promise<readonly StoreHealth[]>;
  lags(): Promise<readonly Lag[]>;
  head(): Promise<Head>;
}
