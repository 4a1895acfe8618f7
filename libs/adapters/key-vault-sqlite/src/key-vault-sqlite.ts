import { randomBytes } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import { VaultLocked, type KeyVault } from "@sankofa/ports/key-vault";
import { type BackedUp, SqliteFile } from "@sankofa/sqlite-file";
import { masterKey } from "./master-key";
import { unwrap, wrap } from "./wrapping";

const UPGRADES = [
  `CREATE TABLE person_keys (tenant TEXT NOT NULL, subject TEXT NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (tenant, subject)) WITHOUT ROWID;
   CREATE TABLE tenant_keys (tenant TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
   CREATE TABLE proof (id INTEGER PRIMARY KEY CHECK (id = 1), wrapped BLOB NOT NULL);`,
];

/** The version of keys that this program writes; it refuses newer ones. */
export const KEYS_VERSION = UPGRADES.length;

const KEY_BYTES = 32;
const MOST_CACHED = 10_000;
const PROOF = "proof";

const personOwner = (tenant: Id, subject: Id): string => `person|${tenant}|${subject}`;
const tenantOwner = (tenant: Id): string => `tenant|${tenant}`;

class SqliteKeyVault implements KeyVault, BackedUp {
  /** Unwrapped keys by owner, the longest unused first. */
  private readonly cache = new Map<string, Buffer>();
  private readonly master: Buffer;

  constructor(
    private readonly file: SqliteFile,
    masterKeyFile: string,
    private readonly mostCached: number,
  ) {
    const [holds] = file
      .prepare("SELECT EXISTS (SELECT 1 FROM person_keys) OR EXISTS (SELECT 1 FROM tenant_keys)")
      .get() as [number];
    this.master = masterKey(masterKeyFile, holds === 1);
    this.prove(masterKeyFile, holds === 1);
  }

  async keys(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Buffer>> {
    const found = new Map<Id, Buffer>();
    for (const subject of new Set(subjects)) {
      const key = this.person(tenant, subject);
      if (key) found.set(subject, key);
    }
    return found;
  }

  async ensure(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Buffer>> {
    const found = new Map(await this.keys(tenant, subjects));
    const missing = [...new Set(subjects)].filter((subject) => !found.has(subject));
    if (missing.length === 0) return found;
    this.file.transaction(() => {
      for (const subject of missing) {
        // Another process may have made it since: what is stored is what counts.
        const key = this.person(tenant, subject) ?? this.makePerson(tenant, subject);
        found.set(subject, key);
      }
    });
    for (const subject of missing) this.remember(personOwner(tenant, subject), found.get(subject));
    return found;
  }

  async tenantKey(tenant: Id): Promise<Buffer> {
    const owner = tenantOwner(tenant);
    const cached = this.recall(owner);
    if (cached) return cached;
    this.file
      .prepare("INSERT OR IGNORE INTO tenant_keys (tenant, wrapped) VALUES (?, ?)")
      .run(tenant, wrap(this.master, owner, randomBytes(KEY_BYTES)));
    const [wrapped] = this.file.prepare("SELECT wrapped FROM tenant_keys WHERE tenant = ?").get(tenant) as [Uint8Array];
    return this.remember(owner, unwrap(this.master, owner, wrapped));
  }

  backupTo(path: string): Promise<void> {
    return this.file.backupTo(path);
  }

  async close(): Promise<void> {
    this.cache.clear();
    this.master.fill(0);
    this.file.close();
  }

  private person(tenant: Id, subject: Id): Buffer | undefined {
    const owner = personOwner(tenant, subject);
    const cached = this.recall(owner);
    if (cached) return cached;
    const stored = this.file
      .prepare("SELECT wrapped FROM person_keys WHERE tenant = ? AND subject = ?")
      .get(tenant, subject) as [Uint8Array] | undefined;
    return stored && this.remember(owner, unwrap(this.master, owner, stored[0]));
  }

  /** Cached by the caller once it is durable, not before. */
  private makePerson(tenant: Id, subject: Id): Buffer {
    const key = randomBytes(KEY_BYTES);
    this.file
      .prepare("INSERT INTO person_keys (tenant, subject, wrapped) VALUES (?, ?, ?)")
      .run(tenant, subject, wrap(this.master, personOwner(tenant, subject), key));
    return key;
  }

  private recall(owner: string): Buffer | undefined {
    const key = this.cache.get(owner);
    if (key) {
      this.cache.delete(owner);
      this.cache.set(owner, key);
    }
    return key;
  }

  private remember<Key extends Buffer | undefined>(owner: string, key: Key): Key {
    if (!key) return key;
    this.cache.set(owner, key);
    if (this.cache.size > this.mostCached) this.cache.delete(this.cache.keys().next().value ?? "");
    return key;
  }

  /** A value only the right master key opens; made anew as long as no key depends on the old one. */
  private prove(masterKeyFile: string, holds: boolean): void {
    const stored = this.file.prepare("SELECT wrapped FROM proof").get() as [Uint8Array] | undefined;
    if (!stored || !holds) {
      this.file
        .prepare("INSERT OR REPLACE INTO proof (id, wrapped) VALUES (1, ?)")
        .run(wrap(this.master, PROOF, Buffer.alloc(KEY_BYTES)));
      return;
    }
    try {
      unwrap(this.master, PROOF, stored[0]);
    } catch {
      throw new VaultLocked("master-key-wrong", `${masterKeyFile} is not the master key of this key vault`);
    }
  }
}

export interface SqliteKeyVaultOptions {
  readonly file: string;
  /** 32 bytes, made with mode 0600 when the vault is new. Whoever has it and the vault's file reads every key. */
  readonly masterKeyFile: string;
  /** How many unwrapped keys are kept in memory. */
  readonly mostCached?: number;
}

/** A key vault in one SQLite file; a key is on disk before anything can be sealed with it: synchronous FULL. */
export const openSqliteKeyVault = async (options: SqliteKeyVaultOptions): Promise<KeyVault & BackedUp> => {
  const file = new SqliteFile({ file: options.file, upgrades: UPGRADES, synchronous: "FULL" });
  try {
    return new SqliteKeyVault(file, options.masterKeyFile, options.mostCached ?? MOST_CACHED);
  } catch (error) {
    file.close();
    throw error;
  }
};
