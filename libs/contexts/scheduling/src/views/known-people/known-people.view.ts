import type { AccessContract } from "@sankofa/contracts/access.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { HeldGrant } from "@sankofa/kernel/grants";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

export interface GrantOfSomebody extends HeldGrant {
  readonly accountId: Id;
}

/** Who holds a role at a place, or anywhere below a programme. */
export interface KnownPeople {
  readonly funder: Id;
  readonly grants: readonly GrantOfSomebody[];
}

type Heard = Extract<AccessContract, { readonly type: "grant.given" | "grant.revoked" }>;

const project = (doc: KnownPeople | undefined, contract: Heard): KnownPeople | undefined => {
  switch (contract.type) {
    case "grant.given": {
      const { grantId: id, accountId, role, level, on, from = null, until = null } = contract.data;
      const grant = { id, accountId, role, level, on, from, until };
      return { funder: contract.tenant, grants: [...(doc?.grants ?? []), grant] };
    }
    case "grant.revoked":
      return doc && { ...doc, grants: doc.grants.filter(({ id }) => id !== contract.data.grantId) };
    default:
      return exhausted(contract);
  }
};

export const knownPeopleView = view<KnownPeople, Heard>({
  name: "known-people",
  version: 1,
  reads: ["grant.given", "grant.revoked"],
  keys: ({ data: { on, programmeId } }) => (programmeId === undefined || programmeId === on ? [on] : [on, programmeId]),
  project,
  scope: (doc) => ({ funder: doc.funder }),
  index: {},
  history: false,
});
