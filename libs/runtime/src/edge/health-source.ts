import type { Position } from "@sankofa/kernel/contract";
import type { Head } from "@sankofa/ports/event-store";
import type { FailureReason } from "@sankofa/ports/store-failure";
import type { BackupStanding } from "../operations/backups/daily-backups";

export interface StoreHealth {
  readonly name: string;
  readonly up: boolean;
  /** What it could not do since a while, although it answers: with a full disk, everything can be read and nothing written. */
  readonly trouble?: { readonly reason: FailureReason; readonly since: string };
}

/** How far a reader of the log is behind its head. */
export interface Lag {
  readonly name: string;
  readonly kind: "projection" | "process" | "deadline";
  readonly position: Position;
  /** How many facts it has not read; null where the log could not be counted. */
  readonly events: number | null;
  /** How long ago the oldest unread fact was recorded; 0 when nothing is unread, null where that fact could not be read. */
  readonly seconds: number | null;
}

/**
 * A view that answers, and not with everything: documents that stand still, or all of it while it is tried again. A process
 * or a deadline that stopped and is tried again too, and the publisher, under their own names.
 */
export interface Degraded {
  readonly view: string;
  /** Documents that stand still behind a fact that could not be folded. */
  readonly parked: number;
  /** As a whole it could not go on, and is tried again. */
  readonly stopped: boolean;
}

/** What another process says of itself; nothing where it does not answer. */
export interface HealthReport {
  readonly stores: readonly StoreHealth[];
  readonly lags: readonly Lag[];
  readonly degraded: readonly Degraded[];
}

/** A process that hosts a room apart from the edge, by the room's name. */
export interface ServiceHealth extends HealthReport {
  readonly name: string;
  readonly up: boolean;
}

/** What the platform knows of its own health. It asks each store anew and never throws for one that is down. */
export interface HealthSource {
  stores(): Promise<readonly StoreHealth[]>;
  lags(): Promise<readonly Lag[]>;
  head(): Promise<Head>;
  degraded(): readonly Degraded[];
  /** The processes of the rooms that are not hosted here. */
  services(): Promise<readonly ServiceHealth[]>;
  /**
   * By how many seconds the clock is behind the first fact that was recorded later than it shows; undefined where that is no
   * more than a minute, in which the clocks of several machines may differ, or where the log cannot say.
   */
  clockBehind(): Promise<number | undefined>;
  /** How its backups stand, where it takes them by itself. */
  backups(): Promise<BackupStanding | undefined>;
}
