import { Schema, type Model, type mongo } from "mongoose";
import type { Id } from "@sankofa/kernel/ids";
import { MongoDatabase, type MongoDatabaseOptions } from "@sankofa/mongodb-database";
import type { KeyCarrier, KeyVault } from "@sankofa/ports/key-vault";
import {
  openWrappedKeyVault,
  type StoredKey as WrappedKey,
  type WrappedKeys,
  type WrappedKeyVaultOptions,
} from "@sankofa/wrapped-keys";

/** The version of keys that this program writes; it refuses newer ones. */
export const KEYS_VERSION = 1;

interface StoredKey {
  readonly _id: string;
  readonly wrapped: Buffer;
}

const keySchema = new Schema<StoredKey>(
  { _id: { type: String, required: true }, wrapped: { type: Buffer, required: true } },
  { versionKey: false, strict: "throw" },
);

const MOST_AT_ONCE = 1_000;
const PROOF = "proof";

const personId = (tenant: Id, subject: Id): string => `${tenant}|${subject}`;

class MongoKeys implements WrappedKeys {
  private constructor(
    private readonly database: MongoDatabase,
    private readonly personKeys: Model<StoredKey>,
    private readonly tenantKeys: Model<StoredKey>,
    private readonly proofs: Model<StoredKey>,
  ) {}

  static async in(database: MongoDatabase): Promise<MongoKeys> {
    const collection = (name: string): Promise<Model<StoredKey>> => database.prepare(name, keySchema);
    return new MongoKeys(
      database,
      await collection("person_keys"),
      await collection("tenant_keys"),
      await collection("proof"),
    );
  }

  /** It stands from the first start on: several processes share the keys, and none may begin with another master key. */
  async proof(): Promise<Uint8Array | undefined> {
    return stored(this.proofs, PROOF);
  }

  async settleProof(proof: Uint8Array): Promise<Uint8Array> {
    await add(this.proofs, [[PROOF, proof]]);
    return (await stored(this.proofs, PROOF)) ?? new Uint8Array();
  }

  async persons(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Uint8Array>> {
    const found = new Map<Id, Uint8Array>();
    const byId = new Map(subjects.map((subject) => [personId(tenant, subject), subject]));
    for (const ids of inPages([...byId.keys()]))
      for (const { _id, wrapped } of await this.personKeys.find({ _id: { $in: ids } }).lean<Lean[]>())
        found.set(byId.get(_id) ?? "", wrapped.buffer);
    return found;
  }

  async addPersons(tenant: Id, keys: ReadonlyMap<Id, Uint8Array>): Promise<void> {
    for (const page of inPages([...keys]))
      await add(
        this.personKeys,
        page.map(([subject, wrapped]) => [personId(tenant, subject), wrapped]),
      );
  }

  async tenant(tenant: Id): Promise<Uint8Array | undefined> {
    return stored(this.tenantKeys, tenant);
  }

  async addTenant(tenant: Id, key: Uint8Array): Promise<void> {
    await add(this.tenantKeys, [[tenant, key]]);
  }

  async tenantsAfter(tenant: Id, limit: number): Promise<readonly WrappedKey[]> {
    const found = await after(this.tenantKeys, tenant, limit);
    return found.map(({ _id, wrapped }) => ({ tenant: _id, subject: null, wrapped: wrapped.buffer }));
  }

  async personsAfter(tenant: Id, subject: Id, limit: number): Promise<readonly WrappedKey[]> {
    const found = await after(this.personKeys, tenant === "" ? "" : personId(tenant, subject), limit);
    return found.map(({ _id, wrapped }) => {
      const [owner = "", person = ""] = _id.split("|");
      return { tenant: owner, subject: person, wrapped: wrapped.buffer };
    });
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

interface Lean {
  readonly _id: string;
  readonly wrapped: mongo.Binary;
}

const inPages = <Each>(all: readonly Each[]): Each[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, page) =>
    all.slice(page * MOST_AT_ONCE, (page + 1) * MOST_AT_ONCE),
  );

const stored = async (keys: Model<StoredKey>, id: string): Promise<Uint8Array | undefined> =>
  (await keys.findById(id).lean<Lean>())?.wrapped.buffer;

const after = (keys: Model<StoredKey>, id: string, limit: number): Promise<Lean[]> =>
  keys
    .find({ _id: { $gt: id } })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Lean[]>()
    .exec();

/** Those that are there already stay as they are. */
const add = async (keys: Model<StoredKey>, wrapped: readonly (readonly [string, Uint8Array])[]): Promise<void> => {
  const missing = wrapped.map(([_id, bytes]) => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: { wrapped: Buffer.from(bytes) } }, upsert: true },
  }));
  await keys.bulkWrite(missing, { ordered: false });
};

export interface MongoKeyVaultOptions extends MongoDatabaseOptions, WrappedKeyVaultOptions {}

/** A key vault in a MongoDB database of its own; a key is on a majority's disks before anything can be sealed with it. */
export const openMongoKeyVault = (options: MongoKeyVaultOptions): Promise<KeyVault & KeyCarrier> =>
  MongoDatabase.open(options, KEYS_VERSION, async (database) =>
    openWrappedKeyVault(await MongoKeys.in(database), {
      ...options,
      copyIn: "where it was copied to at the installation",
    }),
  );
