import { internalContract, type ContractOf, type ContractRegistry, type MessageOf } from "@sankofa/kernel/contract";
import { field, optional } from "@sankofa/kernel/schema";

/** What the access room says: who is there, and who may do what where. */
export const accessContracts = {
  "funder.registered": internalContract(1, {
    funderId: field.id(),
    name: field.line(),
    administrator: field.id(),
  }),
  "account.opened": internalContract(1, {
    accountId: field.id(),
    displayName: field.personal("accountId"),
    email: optional(field.personal("accountId")),
  }),
  "account.closed": internalContract(1, {
    accountId: field.id(),
    reason: field.text(),
  }),
  "grant.given": internalContract(1, {
    grantId: field.id(),
    accountId: field.id(),
    displayName: field.personal("accountId"),
    role: field.code(),
    level: field.oneOf("funder", "programme", "application", "relationship"),
    on: field.id(),
    programmeId: optional(field.id()),
    applicationId: optional(field.id()),
    relationshipId: optional(field.id()),
    from: optional(field.instant()),
    until: optional(field.instant()),
    reason: optional(field.text()),
  }),
  "grant.revoked": internalContract(1, {
    grantId: field.id(),
    accountId: field.id(),
    displayName: field.personal("accountId"),
    role: field.code(),
    level: field.oneOf("funder", "programme", "application", "relationship"),
    on: field.id(),
    programmeId: optional(field.id()),
    applicationId: optional(field.id()),
    relationshipId: optional(field.id()),
    reason: field.text(),
  }),
} satisfies ContractRegistry;

export type AccessContract = ContractOf<typeof accessContracts>;
export type AccessMessage = MessageOf<typeof accessContracts>;
