import type { Link } from "@sankofa/ports/credentials";
import { newSecret, secretDigest } from "./secrets";
import type { Credentials } from "@sankofa/ports/credentials";

/** The page that asks what a link is for and shows the form that fits. */
export const LINK_PAGE = "/link";

/** The secret stands behind the `#`: browsers send it to no server, so it is in no log and no Referer. */
export const linkUrl = (origin: string, secret: string): string => `${origin.replace(/\/$/, "")}${LINK_PAGE}#${secret}`;

/** Makes a one-time link and gives its address; only the secret's digest is kept. */
export const makeLink = async (credentials: Credentials, origin: string, link: Omit<Link, "digest">): Promise<string> => {
  const secret = newSecret();
  await credentials.saveLink({ ...link, digest: secretDigest(secret) });
  return linkUrl(origin, secret);
};
