import { createHmac, randomBytes } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import type { Credentials, Password } from "@sankofa/ports/credentials";
import { hashPassword, verifyPassword } from "@sankofa/privacy/password";
import { Turns } from "./turns";

const HASHES_AT_ONCE = 2;
const MOST_WAITING = 50;

/** Names that people take for the same are the same: width and case variants, and spaces around. */
const normalised = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

/** Sign-in names and passwords: a name is kept as an HMAC only, a password as its scrypt hash. */
export class Passwords {
  private readonly turns = new Turns(HASHES_AT_ONCE, MOST_WAITING);
  private nobodys: Promise<string> | undefined;

  constructor(private readonly credentials: Credentials) {}

  async nameDigest(name: string): Promise<string> {
    const key = await this.credentials.platformKey();
    return createHmac("sha256", key)
      .update(`sign-in-name\u0000${normalised(name)}`)
      .digest("hex");
  }

  async isTaken(name: string): Promise<boolean> {
    return (await this.credentials.findPassword(await this.nameDigest(name))) !== undefined;
  }

  /** What is kept of a name and a password. */
  async made(account: Id, tenant: Id, name: string, password: string): Promise<Password> {
    const hash = await this.turns.take(() => hashPassword(password));
    return { account, tenant, nameDigest: await this.nameDigest(name), hash };
  }

  /**
   * Whose name and password these are. A name that nobody has is checked against a hash that nobody knows the password
   * of, so that it takes as long as a wrong password; that hash is there before it is needed, for the same reason.
   */
  async check(nameDigest: string, password: string): Promise<Password | undefined> {
    const nobodys = await (this.nobodys ??= hashPassword(randomBytes(32).toString("base64url")));
    const found = await this.credentials.findPassword(nameDigest);
    const right = await this.turns.take(() => verifyPassword(password, found?.hash ?? nobodys));
    return right ? found : undefined;
  }
}
