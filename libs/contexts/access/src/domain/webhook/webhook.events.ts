import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, Type } from "@sankofa/kernel/schema";

const ofWebhook = { webhookId: field.id(), accountId: field.id() };
/** Where it goes and what is sent there; no types are all types. */
const aim = {
  label: field.line({ maxLength: 100 }),
  url: field.text({ maxLength: 2_000 }),
  types: list(field.public(Type.String({ minLength: 1, maxLength: 100 })), 100),
};

/** Why nothing is sent any more: somebody said so, the address said so, it failed for too long, or its account may hear no more. */
export const DISABLED_BECAUSE = ["by-hand", "gone", "failing", "no-integration"] as const;

/**
 * What is recorded of a webhook: an address of a program of somebody else's, to which what is published is sent. The secret that
 * signs it is a key in the vault, named here and found nowhere but there.
 */
export const webhookFacts = {
  "access.webhook-registered": fact(1, { ...ofWebhook, ...aim, secretId: field.id() }),
  "access.webhook-changed": fact(1, { ...ofWebhook, ...aim }),
  "access.webhook-secret-rotated": fact(1, { ...ofWebhook, secretId: field.id() }),
  "access.webhook-disabled": fact(1, {
    ...ofWebhook,
    because: field.oneOf(...DISABLED_BECAUSE),
    reason: field.text(),
  }),
  "access.webhook-enabled": fact(1, { ...ofWebhook, reason: field.text() }),
} satisfies FactRegistry;

export type WebhookFact = FactOf<typeof webhookFacts>;
export type DisabledBecause = (typeof DISABLED_BECAUSE)[number];
