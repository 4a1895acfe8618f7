import type { Id } from "@sankofa/kernel/ids";

/** Where a webhook goes and what is sent there; no types are all types. */
export interface Aim {
  readonly label: string;
  readonly url: string;
  readonly types: readonly string[];
}

export type WebhookState =
  | { readonly status: "absent" }
  | {
      readonly status: "enabled" | "disabled";
      readonly webhookId: Id;
      readonly accountId: Id;
      readonly aim: Aim;
      readonly secretId: Id;
    };
