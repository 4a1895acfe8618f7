import { existsSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import type { Id } from "@sankofa/kernel/ids";
import type { KeyCarrier, KeyVault } from "@sankofa/ports/key-vault";
import type { BackedUp, SqliteFile } from "@sankofa/sqlite-file";
import { withCodedFailures } from "@sankofa/sqlite-file/sqlite-failure";
import {
  examineMasterKey,
  openWrappedKeyVault,
  type StoredKey,
  type WrappedKeys,
  type WrappedKeyVaultOptions,
} from "@sankofa/wrapped-keys";
import { insertKeys, openKeysFile, type KeyRow } from "./keys-file";
import { KeysWriter } from "./keys-writer";

export { KEYS_VERSION } from "./keys-file";

/** So many keys at once are written beside the calling thread; to send fewer there takes longer than to write them. */
const MANY = 8;

class SqliteKeys implements WrappedKeys {
  private added: KeyRow[] = [];
  private adding: Promise<void> | undefined;
  /** Settles when what was last on its way to the disk is there, or is not. */
  private onItsWay: Promise<void> = Promise.resolve();
  private beside: KeysWriter | undefined;

  constructor(
    private readonly file: SqliteFile,
    private readonly path: string,
  ) {}

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

  /**
   * All that are asked for in one turn go to the disk together, and so do all that are asked for while others are on their way
   * there: a table of people that is imported asks for many at once.
   */
  async addPersons(tenant: Id, keys: ReadonlyMap<Id, Uint8Array>): Promise<void> {
    for (const [subject, wrapped] of keys) this.added.push([tenant, subject, wrapped]);
    await (this.adding ??= this.free().then(() => this.writeAdded()));
  }

  private async free(): Promise<void> {
    await turn();
    await this.onItsWay;
  }

  private async writeAdded(): Promise<void> {
    const { added } = this;
    this.added = [];
    this.adding = undefined;
    const written = this.write(added);
    this.onItsWay = written.catch(() => undefined);
    return written;
  }

  /** Once there is a second connection that writes, everything goes by it: they would wait for each other. */
  private async write(rows: readonly KeyRow[]): Promise<void> {
    if (!this.beside && rows.length < MANY) return insertKeys(this.file, rows);
    this.beside ??= new KeysWriter(this.path);
    return this.beside.write(rows);
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
    await this.onItsWay;
    await this.beside?.close();
    this.file.close();
  }
}

/** Each backup holds the master key beside the keys. */
const COPY_IN = "a backup";

export interface SqliteKeyVaultOptions extends WrappedKeyVaultOptions {
  readonly file: string;
}

/** A key vault in one SQLite file; a key is on disk before anything can be sealed with it. */
export const openSqliteKeyVault = async (options: SqliteKeyVaultOptions): Promise<KeyVault & KeyCarrier & BackedUp> => {
  const file = openKeysFile(options.file);
  const keys = withCodedFailures(new SqliteKeys(file, options.file), options.file);
  const vault = await openWrappedKeyVault(keys, { ...options, copyIn: COPY_IN });
  return Object.assign(vault, { backupTo: (path: string) => file.backupTo(path) });
};

/**
 * Throws where this vault would not open under its master key, also while it is in use, and changes nothing; false where there
 * is no master key yet and none is needed.
 */
export const examineSqliteMasterKey = async ({ file, masterKeyFile }: SqliteKeyVaultOptions): Promise<boolean> => {
  const place = { file: masterKeyFile, copyIn: COPY_IN };
  if (!existsSync(file)) return examineMasterKey(undefined, place);
  const keys = openKeysFile(file, { readOnly: true });
  try {
    return await examineMasterKey(withCodedFailures(new SqliteKeys(keys, file), file), place);
  } finally {
    keys.close();
  }
};
