import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { AccountFact } from "../domain/account/account.events";
import type { FunderFact } from "../domain/funder/funder.events";
import type { GrantFact } from "../domain/grant/grant.events";
import type { ReadingFact } from "../domain/reading/reading.events";
import type { WebhookFact } from "../domain/webhook/webhook.events";

/** What each fact of the room says outside. */
export const outbound: Outbound<FunderFact | AccountFact | GrantFact | ReadingFact | WebhookFact, AccessMessage> = {
  "access.funder-registered": { inside: ({ data }) => ({ type: "funder.registered", data }), outside: null },
  "access.account-opened": { inside: ({ data }) => ({ type: "account.opened", data }), outside: null },
  "access.account-language-chosen": {
    inside: ({ data }) => ({ type: "account.language-chosen", data }),
    outside: null,
  },
  "access.account-reminders-chosen": {
    inside: ({ data }) => ({ type: "account.reminders-chosen", data }),
    outside: null,
  },
  "access.account-closed": { inside: ({ data }) => ({ type: "account.closed", data }), outside: null },
  "access.grant-given": { inside: ({ data }) => ({ type: "grant.given", data }), outside: null },
  "access.grant-confirmed": { inside: ({ data }) => ({ type: "grant.confirmed", data }), outside: null },
  "access.grant-revoked": { inside: ({ data }) => ({ type: "grant.revoked", data }), outside: null },
  "access.reading-recorded": { inside: ({ data }) => ({ type: "reading.recorded", data }), outside: null },
  "access.webhook-registered": { inside: ({ data }) => ({ type: "webhook.registered", data }), outside: null },
  "access.webhook-changed": { inside: ({ data }) => ({ type: "webhook.changed", data }), outside: null },
  "access.webhook-secret-rotated": { inside: ({ data }) => ({ type: "webhook.secret-rotated", data }), outside: null },
  "access.webhook-disabled": { inside: ({ data }) => ({ type: "webhook.disabled", data }), outside: null },
  "access.webhook-enabled": { inside: ({ data }) => ({ type: "webhook.enabled", data }), outside: null },
};
