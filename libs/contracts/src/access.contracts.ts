import {
  confidentialContract,
  internalContract,
  type ContractOf,
  type ContractRegistry,
  type MessageOf,
} from "@sankofa/kernel/contract";
import { LANGUAGES } from "@sankofa/kernel/language";
import { field, list, optional, Type } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, SCOPE_LEVELS, type Role } from "@sankofa/kernel/scope";

const ROLES = Object.keys(ROLE_LEVELS) as Role[];
/** Room for a sealed token, which is longer than the name in it. */
const sealed = () => field.personal("accountId", { maxLength: 2_000 });
/** Whose grant for what, and what that belongs to. */
const grant = {
  grantId: field.id(),
  accountId: field.id(),
  displayName: sealed(),
  role: field.oneOf(...ROLES),
  level: field.oneOf(...SCOPE_LEVELS),
  on: field.id(),
  programmeId: optional(field.id()),
  applicationId: optional(field.id()),
  relationshipId: optional(field.id()),
  challengeId: optional(field.id()),
};

export const WEBHOOK_DISABLED_BECAUSE = ["by-hand", "gone", "failing", "no-integration"] as const;

const ofWebhook = { webhookId: field.id(), accountId: field.id() };
const aim = {
  label: field.line({ maxLength: 100 }),
  url: field.text({ maxLength: 2_000 }),
  types: list(field.public(Type.String({ minLength: 1, maxLength: 100 })), 100),
};

/** What the access room says: who is there, and who may do what where. */
export const accessContracts = {
  "funder.registered": internalContract(1, {
    funderId: field.id(),
    name: field.line(),
    administrator: field.id(),
  }),
  "account.opened": internalContract(1, {
    accountId: field.id(),
    displayName: sealed(),
    email: optional(sealed()),
  }),
  "account.language-chosen": internalContract(1, {
    accountId: field.id(),
    language: field.oneOf(...LANGUAGES),
  }),
  "account.reminders-chosen": internalContract(1, {
    accountId: field.id(),
    channel: field.oneOf("email", "calendar", "none"),
    email: optional(sealed()),
  }),
  "account.closed": internalContract(1, {
    accountId: field.id(),
    reason: field.text(),
  }),
  "grant.given": internalContract(2, {
    ...grant,
    from: optional(field.instant()),
    until: optional(field.instant()),
    reason: optional(field.text()),
  }),
  "grant.confirmed": internalContract(1, grant),
  "grant.revoked": internalContract(2, { ...grant, reason: field.text() }),
  "reading.recorded": confidentialContract(1, {
    accountId: field.id(),
    decidedBy: field.line(),
    programmeId: field.id(),
    kind: field.code(),
    hour: field.instant(),
    recordIds: list(field.id(), 100),
  }),
  "webhook.registered": internalContract(1, { ...ofWebhook, ...aim, secretId: field.id() }),
  "webhook.changed": internalContract(1, { ...ofWebhook, ...aim }),
  "webhook.secret-rotated": internalContract(1, { ...ofWebhook, secretId: field.id() }),
  "webhook.disabled": internalContract(1, {
    ...ofWebhook,
    because: field.oneOf(...WEBHOOK_DISABLED_BECAUSE),
    reason: field.text(),
  }),
  "webhook.enabled": internalContract(1, { ...ofWebhook, reason: field.text() }),
} satisfies ContractRegistry;

export type AccessContract = ContractOf<typeof accessContracts>;
export type AccessMessage = MessageOf<typeof accessContracts>;
