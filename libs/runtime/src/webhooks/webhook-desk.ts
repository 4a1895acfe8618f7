import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Page } from "@sankofa/kernel/manifest";
import type { Attempt } from "./webhook";

/** What the edge asks about webhooks, beside the commands of the porch. */
export interface WebhookDesk {
  /** A signing secret by its name, as a receiver writes it down. Told to whoever made it, in that answer only. */
  secret(tenant: Id, secretId: Id): Promise<string>;
  /** Why nothing is ever sent to an address like this; undefined where something may be. */
  faultOf(url: string): string | undefined;
  /** Waits a moment for what was written up to here. */
  reached(position: Position): Promise<unknown>;
  /** The latest attempts, the latest first; undefined where the funder has no such webhook. */
  attempts(tenant: Id, webhookId: Id, limit: number, cursor?: string): Promise<Page<Attempt> | undefined>;
  /** Sends something that is no event; undefined where the funder has no such webhook. */
  test(tenant: Id, webhookId: Id): Promise<Attempt | undefined>;
  /** Sends the event of an attempt once more; undefined where there is no such webhook, attempt or event. */
  sendAgain(tenant: Id, webhookId: Id, attemptId: Id): Promise<Attempt | undefined>;
}
