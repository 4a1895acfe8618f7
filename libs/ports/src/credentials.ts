import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Instant } from "@sankofa/kernel/time";

/** What a one-time link is for. */
export type LinkPurpose = "first-administrator" | "sign-in" | "invitation" | "set-password";

export interface Link {
  /** SHA-256 of the secret in the link, hex; the secret itself is never stored. */
  readonly digest: string;
  readonly purpose: LinkPurpose;
  /** Null for links that make a tenant or are the operator's. */
  readonly tenant: Id | null;
  readonly account: Id | null;
  /** Ids only, nothing personal: e.g. the application and role an invitation is for. */
  readonly about: Readonly<Record<string, string>>;
  readonly expires: Instant;
}

export interface Session {
  readonly digest: string;
  readonly account: Id;
  readonly tenant: Id;
  readonly created: Instant;
  readonly expires: Instant;
}

export interface Password {
  readonly account: Id;
  readonly tenant: Id;
  /** HMAC of the normalised sign-in name under the platform's key: how an account is found. */
  readonly nameDigest: string;
  /** `scrypt$N$r$p$salt$hash`, base64url parts. */
  readonly hash: string;
}

/** What a program of somebody else's shows instead of a password. It acts as its account, and only in the role `integration`. */
export interface ApiKey {
  /** SHA-256 of the key, hex: the key itself is shown once and never stored. */
  readonly digest: string;
  readonly id: Id;
  readonly account: Id;
  readonly tenant: Id;
  /** What it is for, in the words of whoever made it. */
  readonly label: string;
  readonly created: Instant;
  readonly expires: Instant;
  readonly lastUsed: Instant | null;
}

/** An address by which a calendar elsewhere reads what one account may see of something (SCH-7). It gives no right of its own. */
export interface CalendarAddress {
  /** SHA-256 of the secret in the address, hex: the address itself is shown once and never stored. */
  readonly digest: string;
  readonly id: Id;
  readonly account: Id;
  readonly tenant: Id;
  readonly of: "person" | "relationship" | "programme";
  /** Which one; the account itself for a person's own. */
  readonly on: Id;
  /** Whether entries say what they are: whoever looks at the calendar elsewhere may not be meant to know. */
  readonly titles: "discreet" | "telling";
  readonly language: Language;
  readonly created: Instant;
  readonly lastFetched: Instant | null;
}

/** Secrets' hashes, one-time links and sign-in sessions: neither facts nor views. */
export interface Credentials {
  /** A random 32-byte key of this installation, made at first use: for sign-in name digests. */
  platformKey(): Promise<Buffer>;
  saveLink(link: Link): Promise<void>;
  /** The link, unless used or expired; leaves it usable. */
  peekLink(digest: string, now: Instant): Promise<Link | undefined>;
  /** The link, once: it is gone after this, also under concurrency. */
  useLink(digest: string, now: Instant): Promise<Link | undefined>;
  /** Replaces the account's password; refuses (false) a name that another account has. */
  savePassword(password: Password): Promise<boolean>;
  findPassword(nameDigest: string): Promise<Password | undefined>;
  saveSession(session: Session): Promise<void>;
  session(digest: string, now: Instant): Promise<Session | undefined>;
  endSession(digest: string): Promise<void>;
  endSessionsOf(account: Id): Promise<void>;
  saveApiKey(key: ApiKey): Promise<void>;
  apiKey(digest: string, now: Instant): Promise<ApiKey | undefined>;
  /** All of an account, the oldest first; those that have expired too. */
  apiKeysOf(account: Id): Promise<readonly ApiKey[]>;
  noteApiKeyUsed(digest: string, at: Instant): Promise<void>;
  /** False where the account has no such key. */
  endApiKey(account: Id, id: Id): Promise<boolean>;
  /** In the place of the account's earlier one of the same thing. */
  saveCalendarAddress(address: CalendarAddress): Promise<void>;
  calendarAddress(digest: string): Promise<CalendarAddress | undefined>;
  /** All of an account, the oldest first. */
  calendarAddressesOf(account: Id): Promise<readonly CalendarAddress[]>;
  noteCalendarFetched(digest: string, at: Instant): Promise<void>;
  /** False where the account has no such address. */
  endCalendarAddress(account: Id, id: Id): Promise<boolean>;
  close(): Promise<void>;
}

/** What goes from one store to another, beside the platform's key, by kind. */
export interface CarriedCredentials {
  readonly link: Link;
  readonly password: Password;
  readonly session: Session;
  readonly apiKey: ApiKey;
  readonly calendarAddress: CalendarAddress;
}

/** There is another platform key already: passwords kept under this one would be found by nobody. */
export class PlatformKeyTaken extends Error {
  readonly code = "platform-key-taken";

  constructor() {
    super("There is another platform key already");
    this.name = "PlatformKeyTaken";
  }
}

/** What a store of credentials offers beside its port, so that an installation can move to other stores. */
export interface CredentialCarrier {
  platformKey(): Promise<Buffer>;
  /** Makes this the platform's key. Throws PlatformKeyTaken where there is another. */
  takePlatformKey(key: Buffer): Promise<void>;
  /** Those of a kind whose digest, or account for a password, comes after this one, in pages; empty when there are no more. */
  carryOut<Kind extends keyof CarriedCredentials>(
    kind: Kind,
    after?: string,
  ): Promise<readonly CarriedCredentials[Kind][]>;
  /** Keeps these in the place of what stood under the same digest or account. */
  takeIn<Kind extends keyof CarriedCredentials>(
    kind: Kind,
    carried: readonly CarriedCredentials[Kind][],
  ): Promise<void>;
}
