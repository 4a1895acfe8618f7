import type { Caller } from "@sankofa/kernel/scope";
import { later } from "@sankofa/kernel/time";
import type { ApiKey } from "@sankofa/ports/credentials";
import type { EdgeOptions } from "../edge.options";
import type { SignedIn } from "../operation";
import { looksLikeSecret, newSecret, secretDigest } from "../secrets";

type Needs = Pick<EdgeOptions, "credentials" | "clock" | "accounts">;

/** Says in a leaked file, and to scanners of such files, what was leaked. */
const PREFIX = "sankofa_";
/** A key in steady use is not written to at every request. */
const NOTED_EVERY_MS = 60_000;

export const newApiKey = (): { readonly key: string; readonly digest: string } => {
  const secret = newSecret();
  return { key: `${PREFIX}${secret}`, digest: secretDigest(secret) };
};

const BEARER = /^Bearer sankofa_/i;

/** Other things that stand in an Authorization header are between the browser and a proxy. */
export const bearsApiKey = (authorization: string): boolean => BEARER.test(authorization);

const secretIn = (authorization: string): string | undefined => {
  const secret = authorization.replace(BEARER, "");
  return looksLikeSecret(secret) ? secret : undefined;
};

/** Whatever else its account may do, a key does only what integrations do. */
const asIntegration = (caller: Caller): Caller => ({
  ...caller,
  grants: caller.grants.filter(({ role }) => role === "integration"),
});

/** Programs that show a key instead of a cookie. */
export class ApiKeys {
  constructor(private readonly edge: Needs) {}

  /** Whose key it is: one that still counts, of an account that still holds the role. */
  async of(authorization: string): Promise<SignedIn | undefined> {
    const { credentials, clock, accounts } = this.edge;
    const secret = secretIn(authorization);
    const key = secret && (await credentials.apiKey(secretDigest(secret), clock.now()));
    if (!key) return undefined;
    const account = await accounts.callerOf(key);
    const caller = account && asIntegration(account);
    if (!caller || caller.grants.length === 0) return undefined;
    await this.note(key);
    const { digest, account: of, tenant, created, expires } = key;
    return { caller, session: { digest, account: of, tenant, created, expires }, byKey: true };
  }

  private async note({ digest, lastUsed }: ApiKey): Promise<void> {
    const now = this.edge.clock.now();
    if (lastUsed === null || later(lastUsed, NOTED_EVERY_MS) <= now)
      await this.edge.credentials.noteApiKeyUsed(digest, now);
  }
}
