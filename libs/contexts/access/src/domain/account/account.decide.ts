import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import { noun, refusals } from "@sankofa/kernel/manifest";
import type { GrantState } from "../grant/grant.state";
import { accountFacts, type AccountFact, type Channel } from "./account.events";
import type { AccountState } from "./account.state";

export type AccountCommand =
  | { readonly type: "open-account"; readonly accountId: Id; readonly displayName: string; readonly email?: string }
  | { readonly type: "choose-language"; readonly language: Language }
  | { readonly type: "choose-reminders"; readonly channel: Channel; readonly email?: string }
  | { readonly type: "close-account"; readonly reason: string };

export type AccountCode = "account-unknown" | "account-closed" | "account-administers" | "address-missing";

export interface AccountGiven {
  /** The book of those who administer the funder. */
  readonly administrators: GrantState;
}

export const accountRefusals = refusals<AccountCode>({
  "account-unknown": { status: 404, title: "There is no such account" },
  "account-closed": { status: 409, title: "The account is closed" },
  "address-missing": { status: 422, title: "Mails need an address to go to" },
  "account-administers": {
    status: 409,
    title: "The account administers the funder: revoke that grant first, then close the account",
  },
});

const administers = (book: GrantState, account: Id): boolean =>
  book.status === "kept" && book.entries.some((entry) => entry.accountId === account && !entry.revoked);

const decider: Decider<AccountCommand, AccountState, AccountFact, AccountCode, AccountGiven> = {
  initial: { status: "absent" },
  decide: (command, state, given) => {
    switch (command.type) {
      case "open-account":
        if (state.status === "open") return accept();
        if (state.status === "closed") return refuse("account-closed");
        return accept({
          type: "access.account-opened",
          data: {
            accountId: command.accountId,
            displayName: command.displayName,
            ...(command.email === undefined ? {} : { email: command.email }),
          },
        });
      case "choose-language":
        if (state.status === "absent") return refuse("account-unknown");
        if (state.status === "closed") return refuse("account-closed");
        if (state.language === command.language) return accept();
        return accept({
          type: "access.account-language-chosen",
          data: { accountId: state.accountId, language: command.language },
        });
      case "choose-reminders": {
        if (state.status === "absent") return refuse("account-unknown");
        if (state.status === "closed") return refuse("account-closed");
        const { channel, email } = command;
        if (channel === "email" && email === undefined) return refuse("address-missing", {}, "/email");
        // An address that no mail goes to is not kept.
        const chosen = channel === "email" && email !== undefined ? { channel, email } : { channel };
        const { reminders } = state;
        if (reminders?.channel === chosen.channel && reminders.email === chosen.email) return accept();
        return accept({
          type: "access.account-reminders-chosen",
          data: { accountId: state.accountId, ...chosen },
        });
      }
      case "close-account":
        if (state.status === "absent") return refuse("account-unknown");
        if (state.status === "closed") return accept();
        // Closing must not do what revoking refuses: leave the funder without an administrator.
        if (administers(given.administrators, state.accountId)) return refuse("account-administers");
        return accept({
          type: "access.account-closed",
          data: { accountId: state.accountId, reason: command.reason },
        });
      default:
        return exhausted(command);
    }
  },
  evolve: (state, fact) => {
    switch (fact.type) {
      case "access.account-opened":
        return { status: "open", accountId: fact.data.accountId, displayName: fact.data.displayName };
      case "access.account-language-chosen":
        return state.status === "open" ? { ...state, language: fact.data.language } : state;
      case "access.account-reminders-chosen": {
        const { channel, email } = fact.data;
        const reminders = { channel, ...(email === undefined ? {} : { email }) };
        return state.status === "open" ? { ...state, reminders } : state;
      }
      case "access.account-closed":
        return { status: "closed", accountId: fact.data.accountId };
      default:
        return exhausted(fact);
    }
  },
};

export const account = noun({
  context: "access",
  name: "account",
  facts: accountFacts,
  decider,
  // No stateVersion: whether an address is another one can only be said of addresses that were opened.
  scopeOf: (state, tenant) => (state.status === "absent" ? undefined : { funder: tenant }),
});
