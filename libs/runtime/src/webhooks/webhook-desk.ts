import type { Id } from "@sankofa/kernel/ids";

/** What the edge asks about webhooks, beside the commands of the porch. */
export interface WebhookDesk {
  /** A signing secret by its name, as a receiver writes it down. Told to whoever made it, in that answer only. */
  secret(tenant: Id, secretId: Id): Promise<string>;
  /** Why nothing is ever sent to an address like this; undefined where something may be. */
  faultOf(url: string): string | undefined;
}
