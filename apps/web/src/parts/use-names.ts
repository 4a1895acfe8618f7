import { useState } from "react";
import type { Account } from "../api/access";
import { hasRole, useSession } from "../api/session";
import { useQuery } from "../api/use-query";
import { NOT_YET, say } from "../catalogue/words";

const ACCOUNT = "account:";
/** So many names are told at once. */
const MOST = 100;

interface Names {
  readonly items: readonly Pick<Account, "accountId" | "displayName">[];
}

/**
 * How those who acted are called: people by their names where the reader may see them. `actors` are those that a part tells
 * of, undefined while it does not know them.
 */
export const useNames = (actors: readonly (string | undefined)[]): ((actor: string) => string) => {
  const session = useSession();
  const sees = hasRole(session, "funder-administrator", "programme-manager", "auditor");
  const others = new Set(actors.flatMap((actor) => accountOf(actor) ?? []));
  others.delete(session.account.id);
  const ids = [...others].slice(0, MOST).sort().join(",");
  const names = useQuery<Names>(sees && ids !== "" ? "/account-names" : null, { ids });
  // Those that are known stay while more are asked for.
  const [last, setLast] = useState<Names>();
  if (names.data && names.data !== last) setLast(names.data);
  return (actor) => {
    const id = accountOf(actor);
    if (id === undefined) return say("names.platform");
    if (id === session.account.id) return session.account.displayName;
    const known = (names.data ?? last)?.items.find(({ accountId }) => accountId === id);
    return known?.displayName ?? (names.loading ? NOT_YET : say("names.somebody"));
  };
};

const accountOf = (actor: string | undefined): string | undefined =>
  actor?.startsWith(ACCOUNT) ? actor.slice(ACCOUNT.length) : undefined;
