import type { AccessContract } from "@sankofa/contracts/access.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";

export interface KnownAccount {
  readonly funder: Id;
  readonly accountId: Id;
  readonly status: "open" | "closed";
  /** Nobody is sent a mail who has not asked for it: until then a reminder waits in the calendar. */
  readonly channel: "email" | "calendar" | "none";
}

type Heard = Extract<
  AccessContract,
  { readonly type: "account.opened" | "account.reminders-chosen" | "account.closed" }
>;

const project = (doc: KnownAccount | undefined, contract: Heard): KnownAccount | undefined => {
  switch (contract.type) {
    case "account.opened":
      return {
        funder: contract.tenant,
        accountId: contract.data.accountId,
        status: "open",
        channel: "calendar",
      };
    case "account.reminders-chosen":
      return doc && { ...doc, channel: contract.data.channel };
    case "account.closed":
      return doc && { ...doc, status: "closed" };
    default:
      return exhausted(contract);
  }
};

/** By which way each person wants to be reminded. */
export const knownAccountsView = view<KnownAccount, Heard>({
  name: "known-accounts",
  version: 1,
  reads: ["account.opened", "account.reminders-chosen", "account.closed"],
  keys: ({ data }) => [data.accountId],
  project,
  scope: (doc) => ({ funder: doc.funder }),
  index: {},
  history: false,
});
