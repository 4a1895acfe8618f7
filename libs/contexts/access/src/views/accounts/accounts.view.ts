import type { AccessContract } from "@sankofa/contracts/access.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { HeldGrant } from "@sankofa/kernel/grants";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** An account and what it may do: read at every request of a session, so it holds no more than that. */
export interface AccountDoc {
  readonly accountId: Id;
  readonly funder: Id;
  /** A sealed token. */
  readonly displayName: string;
  readonly status: "open" | "closed";
  /** Null until its owner has chosen one. */
  readonly language: Language | null;
  readonly opened: Instant;
  readonly grants: readonly HeldGrant[];
}

type Heard = Exclude<
  Extract<AccessContract, { readonly type: `account.${string}` | `grant.${string}` }>,
  { readonly type: "account.reminders-chosen" | "grant.confirmed" }
>;

export const accountsView = view<AccountDoc, Heard>({
  name: "accounts",
  version: 2,
  reads: ["account.opened", "account.language-chosen", "account.closed", "grant.given", "grant.revoked"],
  keys: (contract) => [contract.data.accountId],
  project: (doc, contract) => {
    switch (contract.type) {
      case "account.opened": {
        const { accountId, displayName } = contract.data;
        return {
          accountId,
          funder: contract.tenant,
          displayName,
          status: "open",
          language: null,
          opened: contract.recorded,
          grants: [],
        };
      }
      case "account.language-chosen":
        return doc && { ...doc, language: contract.data.language };
      case "account.closed":
        return doc && { ...doc, status: "closed" };
      case "grant.given": {
        const { grantId: id, role, level, on, from, until } = contract.data;
        return (
          doc && { ...doc, grants: [...doc.grants, { id, role, level, on, from: from ?? null, until: until ?? null }] }
        );
      }
      case "grant.revoked":
        return doc && { ...doc, grants: doc.grants.filter((each) => each.id !== contract.data.grantId) };
      default:
        return exhausted(contract);
    }
  },
  scope: (doc) => ({ funder: doc.funder }),
  index: { status: (doc) => doc.status, opened: (doc) => doc.opened },
  history: false,
});
