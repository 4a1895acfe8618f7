import { randomBytes } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import {
  PlatformKeyTaken,
  type ApiKey,
  type CalendarAddress,
  type CarriedCredentials,
  type CredentialCarrier,
  type Credentials,
  type Link,
  type LinkPurpose,
  type Password,
  type Session,
} from "@sankofa/ports/credentials";
import { CARRIED } from "./carried-credentials";
import { UPGRADES } from "./credential-tables";
import { type BackedUp, SqliteFile } from "@sankofa/sqlite-file";
import { withCodedFailures } from "@sankofa/sqlite-file/sqlite-failure";

/** The version of credentials that this program writes; it refuses newer ones. */
export const CREDENTIALS_VERSION = UPGRADES.length;

const KEY_BYTES = 32;
/** Sessions are asked for at every request; so many are remembered, the longest unused forgotten first. */
const MOST_SESSIONS_KNOWN = 10_000;
/** Records that are carried from one store to another at once. */
const PAGE = 1_000;
const API_KEY = CARRIED.apiKey.columns.join(", ");
const CALENDAR_ADDRESS = CARRIED.calendarAddress.columns.join(", ");
const LINK = "purpose, tenant, account, about, expires";

type LinkCells = [LinkPurpose, Id | null, Id | null, string, Instant];

const toLink = (digest: string, cells: LinkCells | undefined): Link | undefined => {
  if (!cells) return undefined;
  const [purpose, tenant, account, about, expires] = cells;
  return { digest, purpose, tenant, account, about: JSON.parse(about) as Record<string, string>, expires };
};

class SqliteCredentials implements Credentials, CredentialCarrier, BackedUp {
  /** Sessions read before. One process alone has the file open, so what it ends here is ended. */
  private readonly known = new Map<string, Session>();

  constructor(private readonly file: SqliteFile) {}

  async platformKey(): Promise<Buffer> {
    const stored = this.file.prepare("SELECT key FROM platform");
    if (!stored.get())
      this.file.prepare("INSERT OR IGNORE INTO platform (id, key) VALUES (1, ?)").run(randomBytes(KEY_BYTES));
    return Buffer.from((stored.get() as [Uint8Array])[0]);
  }

  async saveLink(link: Link): Promise<void> {
    this.file
      .prepare(`INSERT INTO links (digest, ${LINK}) VALUES (?, ?, ?, ?, ?, ?)`)
      .run(link.digest, link.purpose, link.tenant, link.account, JSON.stringify(link.about), link.expires);
  }

  async peekLink(digest: string, now: Instant): Promise<Link | undefined> {
    const found = this.file.prepare(`SELECT ${LINK} FROM links WHERE digest = ? AND expires > ?`).get(digest, now);
    return toLink(digest, found as LinkCells | undefined);
  }

  /** One statement, so whoever comes second finds nothing to delete. */
  async useLink(digest: string, now: Instant): Promise<Link | undefined> {
    return this.file.transaction(() => {
      const found = this.file
        .prepare(`DELETE FROM links WHERE digest = ? AND expires > ? RETURNING ${LINK}`)
        .get(digest, now);
      this.purge(now);
      return toLink(digest, found as LinkCells | undefined);
    });
  }

  async savePassword({ account, tenant, nameDigest, hash }: Password): Promise<boolean> {
    return this.file.transaction(() => {
      const other = this.file
        .prepare("SELECT 1 FROM passwords WHERE name_digest = ? AND account <> ?")
        .get(nameDigest, account);
      if (other) return false;
      this.file
        .prepare("INSERT OR REPLACE INTO passwords (account, tenant, name_digest, hash) VALUES (?, ?, ?, ?)")
        .run(account, tenant, nameDigest, hash);
      return true;
    });
  }

  async findPassword(nameDigest: string): Promise<Password | undefined> {
    const found = this.file
      .prepare("SELECT account, tenant, hash FROM passwords WHERE name_digest = ?")
      .get(nameDigest);
    if (!found) return undefined;
    const [account, tenant, hash] = found as [Id, Id, string];
    return { account, tenant, nameDigest, hash };
  }

  async saveSession({ digest, account, tenant, created, expires }: Session): Promise<void> {
    this.file.transaction(() => {
      this.file
        .prepare("INSERT INTO sessions (digest, account, tenant, created, expires) VALUES (?, ?, ?, ?, ?)")
        .run(digest, account, tenant, created, expires);
      this.purge(created);
    });
  }

  async session(digest: string, now: Instant): Promise<Session | undefined> {
    const known = this.known.get(digest);
    if (known) {
      this.known.delete(digest);
      if (known.expires <= now) return undefined;
      this.known.set(digest, known);
      return known;
    }
    const found = this.file
      .prepare("SELECT account, tenant, created, expires FROM sessions WHERE digest = ? AND expires > ?")
      .get(digest, now);
    if (!found) return undefined;
    const [account, tenant, created, expires] = found as [Id, Id, Instant, Instant];
    const session = { digest, account, tenant, created, expires };
    this.known.set(digest, session);
    if (this.known.size > MOST_SESSIONS_KNOWN) this.known.delete(this.known.keys().next().value ?? "");
    return session;
  }

  async endSession(digest: string): Promise<void> {
    this.known.delete(digest);
    this.file.prepare("DELETE FROM sessions WHERE digest = ?").run(digest);
  }

  async endSessionsOf(account: Id): Promise<void> {
    for (const { digest } of [...this.known.values()].filter((session) => session.account === account))
      this.known.delete(digest);
    this.file.prepare("DELETE FROM sessions WHERE account = ?").run(account);
  }

  saveApiKey(key: ApiKey): Promise<void> {
    return this.takeIn("apiKey", [key]);
  }

  async apiKey(digest: string, now: Instant): Promise<ApiKey | undefined> {
    const found = this.file
      .prepare(`SELECT ${API_KEY} FROM api_keys WHERE digest = ? AND expires > ?`)
      .get(digest, now);
    return found && CARRIED.apiKey.fromRow(found as unknown as (string | null)[]);
  }

  async apiKeysOf(account: Id): Promise<readonly ApiKey[]> {
    const rows = this.file
      .prepare(`SELECT ${API_KEY} FROM api_keys WHERE account = ? ORDER BY created, id`)
      .all(account);
    return rows.map((row) => CARRIED.apiKey.fromRow(row as unknown as (string | null)[]));
  }

  async noteApiKeyUsed(digest: string, at: Instant): Promise<void> {
    this.file.prepare("UPDATE api_keys SET last_used = ? WHERE digest = ?").run(at, digest);
  }

  async endApiKey(account: Id, id: Id): Promise<boolean> {
    const ended = this.file.prepare("DELETE FROM api_keys WHERE account = ? AND id = ? RETURNING 1");
    return ended.get(account, id) !== undefined;
  }

  /** The table takes one of each thing: what stood there goes with the same statement. */
  saveCalendarAddress(address: CalendarAddress): Promise<void> {
    return this.takeIn("calendarAddress", [address]);
  }

  async calendarAddress(digest: string): Promise<CalendarAddress | undefined> {
    const found = this.file.prepare(`SELECT ${CALENDAR_ADDRESS} FROM calendar_addresses WHERE digest = ?`).get(digest);
    return found && CARRIED.calendarAddress.fromRow(found as unknown as (string | null)[]);
  }

  async calendarAddressesOf(account: Id): Promise<readonly CalendarAddress[]> {
    const rows = this.file
      .prepare(`SELECT ${CALENDAR_ADDRESS} FROM calendar_addresses WHERE account = ? ORDER BY created, id`)
      .all(account);
    return rows.map((row) => CARRIED.calendarAddress.fromRow(row as unknown as (string | null)[]));
  }

  async noteCalendarFetched(digest: string, at: Instant): Promise<void> {
    this.file.prepare("UPDATE calendar_addresses SET last_fetched = ? WHERE digest = ?").run(at, digest);
  }

  async endCalendarAddress(account: Id, id: Id): Promise<boolean> {
    const ended = this.file.prepare("DELETE FROM calendar_addresses WHERE account = ? AND id = ? RETURNING 1");
    return ended.get(account, id) !== undefined;
  }

  async takePlatformKey(key: Buffer): Promise<void> {
    this.file.prepare("INSERT OR IGNORE INTO platform (id, key) VALUES (1, ?)").run(key);
    if (!key.equals(await this.platformKey())) throw new PlatformKeyTaken();
  }

  async carryOut<Kind extends keyof CarriedCredentials>(
    kind: Kind,
    after = "",
  ): Promise<readonly CarriedCredentials[Kind][]> {
    const { name, columns, fromRow } = CARRIED[kind];
    const [key] = columns;
    const rows = this.file
      .prepare(`SELECT ${columns.join(", ")} FROM ${name} WHERE ${key} > ? ORDER BY ${key} LIMIT ${PAGE}`)
      .all(after);
    return rows.map((row) => fromRow(row as unknown as (string | null)[]));
  }

  async takeIn<Kind extends keyof CarriedCredentials>(
    kind: Kind,
    carried: readonly CarriedCredentials[Kind][],
  ): Promise<void> {
    const { name, columns, toRow } = CARRIED[kind];
    this.file.transaction(() => {
      const insert = this.file.prepare(
        `INSERT OR REPLACE INTO ${name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
      );
      for (const each of carried) insert.run(...toRow(each));
    });
    this.known.clear();
  }

  backupTo(path: string): Promise<void> {
    return this.file.backupTo(path);
  }

  async close(): Promise<void> {
    this.file.close();
  }

  /** What has expired goes with the next thing written: no job of its own, and nothing grows for ever. */
  private purge(now: Instant): void {
    this.file.prepare("DELETE FROM links WHERE expires <= ?").run(now);
    for (const { digest, expires } of [...this.known.values()]) if (expires <= now) this.known.delete(digest);
    this.file.prepare("DELETE FROM sessions WHERE expires <= ?").run(now);
  }
}

/** Credentials in one SQLite file; a link that was used stays used whatever happens: synchronous FULL. */
export const openSqliteCredentials = async ({
  file,
}: {
  readonly file: string;
}): Promise<Credentials & CredentialCarrier & BackedUp> =>
  withCodedFailures(new SqliteCredentials(new SqliteFile({ file, upgrades: UPGRADES, synchronous: "FULL" })), file);
