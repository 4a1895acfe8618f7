import { createHash, randomBytes } from "node:crypto";
import { later, MINUTE } from "@sankofa/kernel/time";
import type { Platform } from "../compose";

const LINK_MINUTES = 30;
const SECRET_BYTES = 32;

/** A one-time link that makes the first administrator, where nobody has an account yet. */
export const firstLink = async (platform: Pick<Platform, "engine" | "url">): Promise<string | undefined> => {
  const { readModels, credentials, clock } = platform.engine.ports;
  const accounts = await readModels.find(platform.engine.positions.model("accounts"), { visible: "every-tenant", limit: 1 });
  if (accounts.rows.length > 0) return undefined;
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  await credentials.saveLink({
    digest: createHash("sha256").update(secret).digest("hex"),
    purpose: "first-administrator",
    tenant: null,
    account: null,
    about: {},
    expires: later(clock.now(), LINK_MINUTES * MINUTE),
  });
  return `${platform.url}/first#token=${secret}`;
};
