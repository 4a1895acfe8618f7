import type { Id } from "@sankofa/kernel/ids";
import { Attempts } from "../attempts";
import { EDGE_LIMITS, type EdgeOptions } from "../edge.options";
import { linkUnknown, signInRefused } from "../edge-problem";
import type { Exchange } from "../operation";
import { secretDigest } from "../secrets";
import type { Passwords } from "./passwords";
import type { SignInRequest } from "./session.requests";

export interface Recognised {
  readonly account: Id;
  readonly funder: Id;
}

type Needs = Pick<EdgeOptions, "accounts" | "credentials" | "clock" | "limits">;

/** Recognises people by name and password, or by a one-time link, at a pace that makes guessing hopeless. */
export class SignIn {
  private readonly byName: Attempts;
  private readonly byAddress: Attempts;

  constructor(
    private readonly edge: Needs,
    private readonly passwords: Passwords,
  ) {
    const limits = { ...EDGE_LIMITS, ...edge.limits };
    this.byName = new Attempts(limits.failuresPerName, limits.failureWindowMilliseconds);
    this.byAddress = new Attempts(limits.failuresPerAddress, limits.failureWindowMilliseconds);
  }

  async withPassword({ name, password }: SignInRequest, exchange: Exchange): Promise<Recognised> {
    const now = this.edge.clock.now();
    const nameDigest = await this.passwords.nameDigest(name);
    const takeBackAddress = this.byAddress.begin(exchange.remote, now);
    const takeBackName = this.byName.begin(nameDigest, now);
    const found = await this.passwords.check(nameDigest, password);
    const recognised = found && (await this.stillThere(found.account, found.tenant));
    if (!recognised) throw signInRefused();
    takeBackAddress();
    takeBackName();
    return recognised;
  }

  async withLink(token: string, exchange: Exchange): Promise<Recognised> {
    const now = this.edge.clock.now();
    const takeBack = this.byAddress.begin(exchange.remote, now);
    const digest = secretDigest(token);
    // Looked at before it is used: a link for something else must not be spent here.
    const peeked = await this.edge.credentials.peekLink(digest, now);
    const link = peeked?.purpose === "sign-in" ? await this.edge.credentials.useLink(digest, now) : undefined;
    const recognised = link?.account && link.tenant ? await this.stillThere(link.account, link.tenant) : undefined;
    if (!recognised) throw linkUnknown();
    takeBack();
    return recognised;
  }

  private async stillThere(account: Id, tenant: Id): Promise<Recognised | undefined> {
    return (await this.edge.accounts.callerOf({ account, tenant })) ? { account, funder: tenant } : undefined;
  }
}
