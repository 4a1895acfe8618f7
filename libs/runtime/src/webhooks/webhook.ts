import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import type { Waiting } from "../feed/held-back";

/** A webhook of the porch's view, as far as sending goes by it. */
export interface Webhook {
  readonly webhookId: Id;
  readonly funder: Id;
  readonly accountId: Id;
  readonly url: string;
  /** None are all. */
  readonly types: readonly string[];
  readonly status: "enabled" | "disabled";
  /** What was said up to here is not sent. */
  readonly since: Position;
  readonly secret: { readonly id: Id };
  readonly previousSecret: { readonly id: Id; readonly until: Instant } | null;
}

export const WEBHOOKS_VIEW = "webhooks";

/** What led to an attempt: the feed, somebody's hand, or the wish to see whether it arrives at all. */
export type AttemptCause = "feed" | "by-hand" | "test";

/** One request to an address, and what came of it. */
export interface Attempt {
  readonly attemptId: Id;
  readonly webhookId: Id;
  /** The event's id, as the receiver is told it; the same however often it is sent. */
  readonly eventId: Id;
  readonly type: string;
  /** The event's place on the feed; empty for a test. */
  readonly position: Position;
  readonly cause: AttemptCause;
  readonly at: Instant;
  readonly milliseconds: number;
  /** What was answered; null where nothing was. */
  readonly status: number | null;
  /** Why it does not count as delivered; null where it does. */
  readonly fault: string | null;
}

/** How far a webhook has come, and how it stands with what comes next. */
export interface Standing {
  readonly webhookId: Id;
  /** Up to here everything has been delivered, or was not for this address. */
  readonly position: Position;
  /** Attempts in vain at the next event, one after the other. */
  readonly failures: number;
  /** When it is tried again; null where nothing has failed. */
  readonly nextAt: Instant | null;
  readonly attempts: number;
  /** Records that wait up to here behind a fact that could not be made out; none where it is left out. */
  readonly waiting?: readonly Waiting[];
}
