import type { Said } from "@sankofa/contracts/feed";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

/** How somebody with an account is called in sentences: a sealed token, opened for those who may read it. */
export interface PersonDoc {
  readonly accountId: Id;
  readonly funder: Id;
  readonly displayName: string;
}

/** Whoever may read a sentence may read who acted, so everybody of the funder may look a name up. */
export const peopleView = view<PersonDoc, Said<"account.opened">>({
  name: "people",
  version: 1,
  reads: ["account.opened"],
  keys: ({ data }) => [data.accountId],
  project: (_doc, { tenant, data: { accountId, displayName } }) => ({ accountId, funder: tenant, displayName }),
  scope: (doc) => ({ funder: doc.funder }),
  index: {},
  history: true,
  tenantWide: true,
});
