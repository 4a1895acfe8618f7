import type { Account, Listed } from "../api/access";
import { hasRole, useSession } from "../api/session";
import { useQuery } from "../api/use-query";
import { say } from "../catalogue/words";

const ACCOUNT = "account:";
const MOST = 100;

/** How those who acted are called: people by their names where the reader may see them. */
export const useNames = (): ((actor: string) => string) => {
  const session = useSession();
  const sees = hasRole(session, "funder-administrator", "programme-manager", "auditor");
  const accounts = useQuery<Listed<Account>>(sees ? "/accounts" : null, { limit: MOST });
  return (actor) => {
    if (!actor.startsWith(ACCOUNT)) return say("names.platform");
    const id = actor.slice(ACCOUNT.length);
    if (id === session.account.id) return session.account.displayName;
    return accounts.data?.items.find((account) => account.accountId === id)?.displayName ?? say("names.somebody");
  };
};
