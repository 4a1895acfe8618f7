import type { Id } from "@sankofa/kernel/ids";
import { later, MINUTE } from "@sankofa/kernel/time";
import type { Link } from "@sankofa/ports/credentials";
import type { Row } from "@sankofa/ports/read-models";
import { makeLink } from "../edge/links";
import type { Engine } from "../engine";

export const LINK_MINUTES = 30;
const PAGE = 100;
const ACCOUNTS = "accounts";

/** Where a link leads and what it does there. */
export interface MadeLink {
  readonly url: string;
  readonly purpose: "first-administrator" | "sign-in";
  readonly minutes: number;
}

/** No open account has the id that was asked for. */
export class NoSuchAccount extends Error {
  readonly code = "no-such-account";
}

const made = (engine: Engine, url: string, about: Pick<Link, "purpose" | "tenant" | "account">): Promise<string> => {
  const { credentials, clock } = engine.ports;
  return makeLink(credentials, url, { ...about, about: {}, expires: later(clock.now(), LINK_MINUTES * MINUTE) });
};

/** A one-time link that makes the first administrator, where accounts are kept and nobody has one yet. */
export const firstLink = async (engine: Engine, url: string): Promise<string | undefined> => {
  if (!engine.house.views.has(ACCOUNTS)) return undefined;
  const model = engine.positions.model(ACCOUNTS);
  const accounts = await engine.ports.readModels.find(model, { visible: "every-tenant", limit: 1 });
  if (accounts.rows.length > 0) return undefined;
  return made(engine, url, { purpose: "first-administrator", tenant: null, account: null });
};

/**
 * A one-time link for whoever runs the machine: it makes the first administrator where there is none, and otherwise
 * signs in an account, the longest-standing administrator's unless one is named.
 */
export const signInLink = async (engine: Engine, url: string, account?: Id): Promise<MadeLink> => {
  const first = account === undefined ? await firstLink(engine, url) : undefined;
  if (first) return { url: first, purpose: "first-administrator", minutes: LINK_MINUTES };
  const row =
    account === undefined
      ? await longestStandingAdministrator(engine)
      : await engine.ports.readModels.get(engine.positions.model(ACCOUNTS), account);
  // A closed account signs in by no link, so none is made for it.
  if (!row || (row.doc as AccountDoc).status !== "open")
    throw new NoSuchAccount(
      account === undefined ? "There is no funder administrator" : `There is no open account ${account}`,
    );
  const link = await made(engine, url, { purpose: "sign-in", tenant: row.scope.funder, account: row.key });
  return { url: link, purpose: "sign-in", minutes: LINK_MINUTES };
};

const longestStandingAdministrator = async (engine: Engine): Promise<Row | undefined> => {
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<Engine["ports"]["readModels"]["find"]>> = await engine.ports.readModels.find(
      engine.positions.model(ACCOUNTS),
      {
        visible: "every-tenant",
        where: { status: "open" },
        orderBy: "opened",
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      },
    );
    const row = page.rows.find(({ doc }) =>
      (doc as AccountDoc).grants.some((grant) => grant.role === "funder-administrator"),
    );
    if (row) return row;
    cursor = page.next ?? undefined;
  } while (cursor);
  return undefined;
};

interface AccountDoc {
  readonly status: string;
  readonly grants: readonly { readonly role: string }[];
}
