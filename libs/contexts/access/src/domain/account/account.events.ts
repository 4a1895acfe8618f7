import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { LANGUAGES } from "@sankofa/kernel/language";
import { field, optional } from "@sankofa/kernel/schema";

/** By which way somebody is reminded: by mail, by nothing but their calendar, or not at all. */
export const CHANNELS = ["email", "calendar", "none"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What is recorded of an account. Its password, link and sessions are no facts: they live behind the Credentials port. */
export const accountFacts = {
  "access.account-opened": fact(1, {
    accountId: field.id(),
    displayName: field.personal("accountId"),
    email: optional(field.personal("accountId")),
  }),
  "access.account-language-chosen": fact(1, {
    accountId: field.id(),
    language: field.oneOf(...LANGUAGES),
  }),
  /** A way by mail has an address, for reminders alone: nobody signs in by it. */
  "access.account-reminders-chosen": fact(1, {
    accountId: field.id(),
    channel: field.oneOf(...CHANNELS),
    email: optional(field.personal("accountId")),
  }),
  "access.account-closed": fact(1, {
    accountId: field.id(),
    reason: field.text(),
  }),
} satisfies FactRegistry;

export type AccountFact = FactOf<typeof accountFacts>;
