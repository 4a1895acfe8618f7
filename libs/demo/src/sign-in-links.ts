import type { Engine } from "@sankofa/runtime/engine";
import { signInLink, type MadeLink } from "@sankofa/runtime/operations/sign-in-link";
import type { DemoAccount } from "./mark";

export type RoleLink = MadeLink & { readonly role: string };

/** A way in for each role of the demonstration, for half an hour and once. */
export const signInLinks = async (
  engine: Engine,
  url: string,
  accounts: readonly DemoAccount[],
): Promise<readonly RoleLink[]> => {
  const links: RoleLink[] = [];
  for (const { role, account } of accounts) links.push({ role, ...(await signInLink(engine, url, account)) });
  return links;
};
