import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Role, Scope, ScopeLevel } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** One grant as people read it: whose, for what, since when, given by whom, and how it ended. */
export interface GrantDoc {
  readonly grantId: Id;
  readonly accountId: Id;
  /** A sealed token. */
  readonly displayName: string;
  readonly role: Role;
  readonly level: ScopeLevel;
  readonly on: Id;
  readonly scope: Scope;
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly reason: string | null;
  readonly given: Instant;
  readonly givenBy: string;
  /** When somebody last found it still right, and who. */
  readonly confirmed: { readonly at: Instant; readonly by: string } | null;
  readonly revoked: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
}

type Heard = Extract<AccessContract, { readonly type: "grant.given" | "grant.confirmed" | "grant.revoked" }>;

const scopeOf = ({ tenant, data }: Heard): Scope => {
  const { programmeId, applicationId, relationshipId, challengeId } = data;
  return {
    funder: tenant,
    ...(programmeId === undefined ? {} : { programme: programmeId }),
    ...(applicationId === undefined ? {} : { application: applicationId }),
    ...(relationshipId === undefined ? {} : { relationship: relationshipId }),
    ...(challengeId === undefined ? {} : { challenge: challengeId }),
  };
};

export const grantsView = view<GrantDoc, Heard>({
  name: "grants",
  version: 4,
  reads: ["grant.given", "grant.confirmed", "grant.revoked"],
  keys: (contract) => [contract.data.grantId],
  project: (doc, contract) => {
    if (contract.type === "grant.revoked")
      return doc && { ...doc, revoked: { at: contract.recorded, by: contract.actor, reason: contract.data.reason } };
    if (contract.type === "grant.confirmed")
      return doc && { ...doc, confirmed: { at: contract.recorded, by: contract.actor } };
    const { grantId, accountId, displayName, role, level, on, from, until, reason } = contract.data;
    return {
      grantId,
      accountId,
      displayName,
      role,
      level,
      on,
      scope: scopeOf(contract),
      from: from ?? null,
      until: until ?? null,
      reason: reason ?? null,
      given: contract.recorded,
      givenBy: contract.actor,
      confirmed: null,
      revoked: null,
    };
  },
  scope: (doc) => doc.scope,
  index: {
    accountId: (doc) => doc.accountId,
    role: (doc) => doc.role,
    level: (doc) => doc.level,
    on: (doc) => doc.on,
    status: (doc) => (doc.revoked === null ? "given" : "revoked"),
    given: (doc) => doc.given,
  },
  lists: [["accountId", "given"]],
  history: false,
});
