import type { Id } from "@sankofa/kernel/ids";
import { later } from "@sankofa/kernel/time";
import type { Session } from "@sankofa/ports/credentials";
import { cookie, endedCookie, sessionCookie, SESSION_COOKIE } from "./cookies";
import type { EdgeOptions } from "./edge.options";
import { EDGE_LIMITS } from "./edge.options";
import { ApiKeys, bearsApiKey } from "./integration/api-keys";
import type { Exchange, SignedIn } from "./operation";
import { looksLikeSecret, newSecret, secretDigest } from "./secrets";

type Needs = Pick<EdgeOptions, "credentials" | "clock" | "accounts" | "secureCookies" | "limits">;

/** Sign-in sessions: a secret in the browser's cookie, its digest in the credentials. Programs show an API key instead. */
export class Sessions {
  private readonly keys: ApiKeys;

  constructor(private readonly edge: Needs) {
    this.keys = new ApiKeys(edge);
  }

  /** A new session's cookie. */
  async begin(account: Id, tenant: Id): Promise<string> {
    const life = this.edge.limits?.sessionMilliseconds ?? EDGE_LIMITS.sessionMilliseconds;
    const secret = newSecret();
    const created = this.edge.clock.now();
    await this.edge.credentials.saveSession({
      digest: secretDigest(secret),
      account,
      tenant,
      created,
      expires: later(created, life),
    });
    return sessionCookie(secret, Math.floor(life / 1000), this.edge.secureCookies);
  }

  /** Who a request comes from: its session, still running, of an account that still exists; or whose key it shows. */
  async of(exchange: Exchange): Promise<SignedIn | undefined> {
    const authorization = exchange.header("authorization") ?? "";
    if (bearsApiKey(authorization)) return this.keys.of(authorization);
    const secret = cookie(exchange.header("cookie"), SESSION_COOKIE);
    if (secret === undefined || !looksLikeSecret(secret)) return undefined;
    const session = await this.edge.credentials.session(secretDigest(secret), this.edge.clock.now());
    const caller = session && (await this.edge.accounts.callerOf(session));
    return session && caller ? { session, caller } : undefined;
  }

  /** Ends a session on the server as well: a copied cookie is worth nothing afterwards. */
  async end(session: Session): Promise<string> {
    await this.edge.credentials.endSession(session.digest);
    return endedCookie(this.edge.secureCookies);
  }
}
