import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, SCOPE_LEVELS, type Role } from "@sankofa/kernel/scope";

const ROLES = Object.keys(ROLE_LEVELS) as Role[];

/** Whose grant for what, and what that belongs to. */
const grant = {
  grantId: field.id(),
  accountId: field.id(),
  /** As it read then; history stays a sentence for readers who may not see the account. */
  displayName: field.personal("accountId"),
  role: field.oneOf(...ROLES),
  level: field.oneOf(...SCOPE_LEVELS),
  on: field.id(),
  programmeId: optional(field.id()),
  applicationId: optional(field.id()),
  relationshipId: optional(field.id()),
  challengeId: optional(field.id()),
};

/**
 * Grants are kept in books, a stream each: one book per grant. But all grants to administer a funder are in one, named
 * by the funder, so that two revocations racing for the last administrator meet in it (GEN-4); and all of a challenge's
 * mediators are in one, named by the challenge, so that they end with it.
 */
export const grantFacts = {
  "access.grant-given": fact(2, {
    ...grant,
    from: optional(field.instant()),
    until: optional(field.instant()),
    reason: optional(field.text()),
  }),
  /** Somebody who could have taken it away found it still right, after what it was given for may have been over. */
  "access.grant-confirmed": fact(1, grant),
  "access.grant-revoked": fact(2, { ...grant, reason: field.text() }),
} satisfies FactRegistry;

export type GrantFact = FactOf<typeof grantFacts>;
