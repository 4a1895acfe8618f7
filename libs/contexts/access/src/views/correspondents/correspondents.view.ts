import type { AccessContract } from "@sankofa/contracts/access.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import { view } from "@sankofa/kernel/view";

/** Where reminders for an account go, and in which language. */
export interface Correspondent {
  readonly funder: Id;
  readonly accountId: Id;
  readonly status: "open" | "closed";
  readonly language: Language | null;
  /** Until somebody chooses otherwise nothing leaves the house: a mail on a shared device may give its reader away. */
  readonly channel: "email" | "calendar" | "none";
  /** A sealed token. */
  readonly email: string | null;
}

type Heard = Extract<AccessContract, { readonly type: `account.${string}` }>;

const project = (doc: Correspondent | undefined, contract: Heard): Correspondent | undefined => {
  switch (contract.type) {
    case "account.opened": {
      const { accountId } = contract.data;
      const unasked = { language: null, channel: "calendar", email: null } as const;
      return { funder: contract.tenant, accountId, status: "open", ...unasked };
    }
    case "account.language-chosen":
      return doc && { ...doc, language: contract.data.language };
    case "account.reminders-chosen":
      return doc && { ...doc, channel: contract.data.channel, email: contract.data.email ?? null };
    case "account.closed":
      return doc && { ...doc, status: "closed", email: null };
    default:
      return exhausted(contract);
  }
};

export const correspondentsView = view<Correspondent, Heard>({
  name: "correspondents",
  version: 1,
  reads: ["account.opened", "account.language-chosen", "account.reminders-chosen", "account.closed"],
  keys: ({ data }) => [data.accountId],
  project,
  scope: (doc) => ({ funder: doc.funder }),
  index: {},
  history: false,
  tenantWide: true,
});
