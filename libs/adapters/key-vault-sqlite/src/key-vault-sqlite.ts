import { setImmediate as turn } from "node:timers/promises";
import type { Id } from "@sankofa/kernel/ids";
import type { KeyCarrier, KeyVault } from "@sankofa/ports/key-vault";
import { type BackedUp, SqliteFile } from "@sankofa/sqlite-file";
import { withCodedFailures } from "@sankofa/sqlite-file/sqlite-failure";
import {
  openWrappedKeyVault,
  type StoredKey,
  type WrappedKeys,
  type WrappedKeyVaultOptions,
} from "@sankofa/wrapped-keys";

const UPGRADES = [
  `CREATE TABLE person_keys (tenant TEXT NOT NULL, subject TEXT NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (tenant, subject)) WITHOUT ROWID;
   CREATE TABLE tenant_keys (tenant TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
   CREATE TABLE proof (id INTEGER PRIMARY KEY CHECK (id = 1), wrapped BLOB NOT NULL);`,
];

/** The version of keys that this program writes; it refuses newer ones. */
export const KEYS_VERSION = UPGRADES.length;

interface Added {
  readonly tenant: Id;
  readonly keys: ReadonlyMap<Id, Uint8Array>;
}

class SqliteKeys implements WrappedKeys {
  private added: Added[] = [];
  private adding: Promise<void> | undefined;

  constructor(private readonly file: SqliteFile) {}

  /** A proof under which no key was wrapped yet binds nobody. */
  async proof(): Promise<Uint8Array | undefined> {
    const [holds] = this.file
      .prepare("SELECT EXISTS (SELECT 1 FROM person_keys) OR EXISTS (SELECT 1 FROM tenant_keys)")
      .get() as [number];
    if (holds === 0) return undefined;
    const stored = this.file.prepare("SELECT wrapped FROM proof").get() as [Uint8Array] | undefined;
    return stored?.[0] ?? new Uint8Array();
  }

  /** The log's lock keeps a second process out of the folder: what is written here stands. */
  async settleProof(proof: Uint8Array): Promise<Uint8Array> {
    this.file.prepare("INSERT OR REPLACE INTO proof (id, wrapped) VALUES (1, ?)").run(proof);
    return proof;
  }

  async persons(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Uint8Array>> {
    const found = new Map<Id, Uint8Array>();
    const stored = this.file.prepare("SELECT wrapped FROM person_keys WHERE tenant = ? AND subject = ?");
    for (const subject of subjects) {
      const cells = stored.get(tenant, subject) as [Uint8Array] | undefined;
      if (cells) found.set(subject, cells[0]);
    }
    return found;
  }

  /** All that are asked for in one turn go to the disk together: a table of people that is imported asks for many at once. */
  async addPersons(tenant: Id, keys: ReadonlyMap<Id, Uint8Array>): Promise<void> {
    this.added.push({ tenant, keys });
    await (this.adding ??= turn().then(() => this.writeAdded()));
  }

  private writeAdded(): void {
    const { added } = this;
    this.added = [];
    this.adding = undefined;
    this.file.transaction(() => {
      const insert = this.file.prepare("INSERT OR IGNORE INTO person_keys (tenant, subject, wrapped) VALUES (?, ?, ?)");
      for (const { tenant, keys } of added) for (const [subject, wrapped] of keys) insert.run(tenant, subject, wrapped);
    });
  }

  async tenant(tenant: Id): Promise<Uint8Array | undefined> {
    const stored = this.file.prepare("SELECT wrapped FROM tenant_keys WHERE tenant = ?").get(tenant);
    return (stored as [Uint8Array] | undefined)?.[0];
  }

  async addTenant(tenant: Id, key: Uint8Array): Promise<void> {
    this.file.prepare("INSERT OR IGNORE INTO tenant_keys (tenant, wrapped) VALUES (?, ?)").run(tenant, key);
  }

  async tenantsAfter(tenant: Id, limit: number): Promise<readonly StoredKey[]> {
    const rows = this.file
      .prepare("SELECT tenant, wrapped FROM tenant_keys WHERE tenant > ? ORDER BY tenant LIMIT ?")
      .all(tenant, limit) as unknown as [Id, Uint8Array][];
    return rows.map(([owner, wrapped]) => ({ tenant: owner, subject: null, wrapped }));
  }

  async personsAfter(tenant: Id, subject: Id, limit: number): Promise<readonly StoredKey[]> {
    const rows = this.file
      .prepare(
        `SELECT tenant, subject, wrapped FROM person_keys WHERE (tenant, subject) > (?, ?)
         ORDER BY tenant, subject LIMIT ?`,
      )
      .all(tenant, subject, limit) as unknown as [Id, Id, Uint8Array][];
    return rows.map(([owner, person, wrapped]) => ({ tenant: owner, subject: person, wrapped }));
  }

  async close(): Promise<void> {
    await this.adding?.catch(() => undefined);
    this.file.close();
  }
}

export interface SqliteKeyVaultOptions extends WrappedKeyVaultOptions {
  readonly file: string;
}

/** A key vault in one SQLite file; a key is on disk before anything can be sealed with it: synchronous FULL. */
export const openSqliteKeyVault = async (options: SqliteKeyVaultOptions): Promise<KeyVault & KeyCarrier & BackedUp> => {
  const file = new SqliteFile({ file: options.file, upgrades: UPGRADES, synchronous: "FULL" });
  const vault = await openWrappedKeyVault(withCodedFailures(new SqliteKeys(file)), options);
  return Object.assign(vault, { backupTo: (path: string) => file.backupTo(path) });
};
