import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { LANGUAGES } from "@sankofa/kernel/language";
import { field, optional } from "@sankofa/kernel/schema";

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
  "access.account-closed": fact(1, {
    accountId: field.id(),
    reason: field.text(),
  }),
} satisfies FactRegistry;

export type AccountFact = FactOf<typeof accountFacts>;
