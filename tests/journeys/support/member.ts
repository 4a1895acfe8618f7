import type { SignIn } from "./cast";
import { Person, Unexpected, type Reply } from "./person";

interface CameIn {
  readonly account: string;
  readonly funder: string;
}

/** Where the platform answers now: a port changes when it starts again. */
interface Listening {
  readonly url: string;
}

export interface GrantAsked {
  readonly role: string;
  readonly level: "funder" | "programme" | "application" | "relationship" | "challenge";
  readonly on: string;
}

export const tokenOf = (url: string): string => url.slice(url.indexOf("#token=") + "#token=".length);

/** A person with an account. A session ends while the clock of a journey moves on: they sign in again, as people do. */
export class Member extends Person {
  account = "";
  funder = "";

  constructor(
    platform: Listening,
    readonly signIn: SignIn,
  ) {
    super(() => platform.url);
  }

  override async request<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    const reply = await super.request<Body>(method, path, body, headers);
    if (reply.status !== 401 || this.account === "") return reply;
    const { name, password } = this.signIn;
    const again = await super.request("POST", "/session", { name, password });
    if (again.status !== 200) throw new Unexpected("POST /session", again);
    return super.request<Body>(method, path, body, headers);
  }

  /** The first administrator of the first funder, with the link the operator was shown. */
  async registersFunder(link: string, funderName: string): Promise<this> {
    return this.comesIn("/session/first-administrator", { token: tokenOf(link), funderName, ...this.signIn });
  }

  async takesUp(invitation: string): Promise<this> {
    return this.comesIn("/session/invitation", { token: tokenOf(invitation), ...this.signIn });
  }

  /** With a sign-in link from the operator; gives the link away for a session without a password. */
  async followsLink(link: string): Promise<this> {
    return this.comesIn("/session/link", { token: tokenOf(link) });
  }

  /** An invitation link for a grant. */
  async invites(grant: GrantAsked): Promise<string> {
    const asked = { ...grant, ...(this.position ? { after: this.position } : {}) };
    const { url } = await this.does<{ readonly url: string }>("/links", asked);
    return url;
  }

  private async comesIn(path: string, body: object): Promise<this> {
    const reply = await this.request<CameIn>("POST", path, body);
    if (reply.status >= 300) throw new Unexpected(`POST ${path}`, reply);
    this.account = reply.body.account;
    this.funder = reply.body.funder;
    return this;
  }
}
