import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { Position } from "@sankofa/kernel/contract";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { later, type Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<AccessContract, { readonly type: `webhook.${string}` }>;
type Disabled = Extract<Heard, { readonly type: "webhook.disabled" }>;

/** An address that is sent what is published, as administrators read it and as the deliverer goes by it. */
export interface WebhookDoc {
  readonly webhookId: Id;
  readonly funder: Id;
  readonly accountId: Id;
  readonly label: string;
  readonly url: string;
  /** None are all. */
  readonly types: readonly string[];
  readonly status: "enabled" | "disabled";
  readonly registered: Instant;
  readonly registeredBy: string;
  /** The place on the feed that it was registered at: what was said before is not sent. */
  readonly since: Position;
  readonly disabled: {
    readonly at: Instant;
    readonly by: string;
    readonly because: Disabled["data"]["because"];
    readonly reason: string;
  } | null;
  /** The name of the key that signs, and since when. */
  readonly secret: { readonly id: Id; readonly since: Instant };
  /** The one before it, which signs beside it for a while. */
  readonly previousSecret: { readonly id: Id; readonly until: Instant } | null;
}

const BOTH_SIGN_MS = 24 * 60 * 60_000;

const registeredDoc = (contract: Extract<Heard, { readonly type: "webhook.registered" }>): WebhookDoc => {
  const { webhookId, accountId, label, url, types, secretId } = contract.data;
  return {
    ...{ webhookId, funder: contract.tenant, accountId, label, url, types, status: "enabled" },
    ...{ registered: contract.recorded, registeredBy: contract.actor, since: contract.position, disabled: null },
    ...{ secret: { id: secretId, since: contract.recorded }, previousSecret: null },
  };
};

export const webhooksView = view<WebhookDoc, Heard>({
  name: "webhooks",
  version: 2,
  reads: ["webhook.registered", "webhook.changed", "webhook.secret-rotated", "webhook.disabled", "webhook.enabled"],
  keys: (contract) => [contract.data.webhookId],
  project: (doc, contract) => {
    if (contract.type === "webhook.registered") return registeredDoc(contract);
    if (!doc) return doc;
    const { recorded: at, actor: by } = contract;
    switch (contract.type) {
      case "webhook.changed": {
        const { label, url, types } = contract.data;
        return { ...doc, label, url, types };
      }
      case "webhook.secret-rotated":
        return {
          ...doc,
          secret: { id: contract.data.secretId, since: at },
          previousSecret: { id: doc.secret.id, until: later(at, BOTH_SIGN_MS) },
        };
      case "webhook.disabled": {
        const { because, reason } = contract.data;
        return { ...doc, status: "disabled", disabled: { at, by, because, reason } };
      }
      case "webhook.enabled":
        return { ...doc, status: "enabled", disabled: null };
      default:
        return exhausted(contract);
    }
  },
  scope: (doc) => ({ funder: doc.funder }),
  index: {
    accountId: (doc) => doc.accountId,
    status: (doc) => doc.status,
    registered: (doc) => doc.registered,
  },
  lists: [["accountId", "registered"]],
  history: false,
});
