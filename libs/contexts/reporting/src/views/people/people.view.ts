import type { Said } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import type { ScopeLevel } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** How somebody with an account is called in sentences: a sealed token, opened for those who may read it. */
export interface PersonDoc {
  readonly accountId: Id;
  readonly funder: Id;
  readonly displayName: string;
  /** Which roles they had from when until when: what somebody was when they did something. */
  readonly held: readonly {
    readonly grantId: Id;
    readonly role: string;
    readonly level: ScopeLevel;
    readonly on: Id;
    readonly since: Instant;
    readonly until: Instant | null;
  }[];
}

const earlier = (until: Instant | null, now: Instant): Instant => (until !== null && until < now ? until : now);

type Heard = Said<"account.opened"> | Said<"grant.given"> | Said<"grant.revoked">;

const project = (doc: PersonDoc | undefined, contract: Heard): PersonDoc | undefined => {
  if (contract.type === "account.opened") {
    const { accountId, displayName } = contract.data;
    return { accountId, funder: contract.tenant, displayName, held: doc?.held ?? [] };
  }
  if (!doc) return doc;
  const { grantId, role, level, on } = contract.data;
  if (contract.type === "grant.given") {
    const { from, until = null } = contract.data;
    return { ...doc, held: [...doc.held, { grantId, role, level, on, since: from ?? contract.recorded, until }] };
  }
  // What had run out before it was revoked ended then.
  const ends = (each: PersonDoc["held"][number]) =>
    each.grantId === grantId ? { ...each, until: earlier(each.until, contract.recorded) } : each;
  return { ...doc, held: doc.held.map(ends) };
};

/** Whoever may read a sentence may read who acted, so everybody of the funder may look a name up. */
export const peopleView = view<PersonDoc, Heard>({
  name: "people",
  version: 3,
  reads: ["account.opened", "grant.given", "grant.revoked"],
  keys: ({ data }) => [data.accountId],
  project,
  scope: (doc) => ({ funder: doc.funder }),
  index: {},
  history: true,
  tenantWide: true,
});
