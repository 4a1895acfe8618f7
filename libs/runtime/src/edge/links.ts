import type { Credentials, Link, LinkPurpose } from "@sankofa/ports/credentials";
import { newSecret, secretDigest } from "./secrets";

/** The page of each kind of link. */
const PAGES: Readonly<Record<LinkPurpose, string>> = {
  "first-administrator": "/first",
  "sign-in": "/link",
  invitation: "/invitation",
  "set-password": "/password",
};

/** The secret stands behind the `#`: browsers send it to no server, so it is in no log and no Referer. */
export const linkUrl = (origin: string, purpose: LinkPurpose, secret: string): string =>
  `${origin.replace(/\/$/, "")}${PAGES[purpose]}#token=${secret}`;

/** Makes a one-time link and gives its address; only the secret's digest is kept. */
export const makeLink = async (
  credentials: Credentials,
  origin: string,
  link: Omit<Link, "digest">,
): Promise<string> => {
  const secret = newSecret();
  await credentials.saveLink({ ...link, digest: secretDigest(secret) });
  return linkUrl(origin, link.purpose, secret);
};
