import type { Caller } from "@sankofa/kernel/scope";
import type { EventStore } from "@sankofa/ports/event-store";
import type { AccountKey } from "../edge/account-directory";
import type { ViewPositions } from "../runners/view-positions";
import type { Webhook } from "./webhook";

export interface CallersOf {
  callerOf(key: AccountKey): Promise<Caller | undefined>;
}

const ACCOUNTS = "accounts";
const MOMENT_MS = 2_000;

/**
 * Whether a webhook's account may hear what is published. A no ends the webhook for good, so it is believed only of a view that has read
 * all: a role that was given a moment ago stands in the log before it stands there.
 */
export const mayHear =
  (accounts: CallersOf, positions: Pick<ViewPositions, "waitFor">, store: Pick<EventStore, "head">) =>
  async ({ accountId: account, funder: tenant }: Pick<Webhook, "accountId" | "funder">): Promise<boolean> => {
    const holdsRole = async (): Promise<boolean> =>
      (await accounts.callerOf({ account, tenant }))?.grants.some(({ role }) => role === "integration") ?? false;
    if (await holdsRole()) return true;
    const { position } = await store.head();
    if (!(await positions.waitFor(ACCOUNTS, position, MOMENT_MS)))
      throw new Error("It is not known yet whether its account may hear what is published");
    return holdsRole();
  };
