import { randomBytes } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import { Recent } from "@sankofa/kernel/recent";
import { KeyTaken, type CarriedKey, type KeyCarrier, type KeyOwner, type KeyVault } from "@sankofa/ports/key-vault";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { locked, masterKey, standingKey, type MasterKeyPlace } from "./master-key";
import { unwrap, wrap } from "./wrapping";

/** A wrapped key and whose it is. */
export interface StoredKey extends KeyOwner {
  readonly wrapped: Uint8Array;
}

/** Where a vault keeps its keys. They lie there wrapped: without the master key they are noise. */
export interface WrappedKeys {
  /** What only the right master key unwraps; undefined as long as nothing depends on one. */
  proof(): Promise<Uint8Array | undefined>;
  /** Keeps a first proof, and gives the one that stands: another process may have been faster. */
  settleProof(proof: Uint8Array): Promise<Uint8Array>;
  /** The keys that exist, by subject id. */
  persons(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Uint8Array>>;
  /** Keeps those that are not there yet and leaves the others; durable before this answers. */
  addPersons(tenant: Id, keys: ReadonlyMap<Id, Uint8Array>): Promise<void>;
  tenant(tenant: Id): Promise<Uint8Array | undefined>;
  /** Keeps it unless there is one; durable before this answers. */
  addTenant(tenant: Id, key: Uint8Array): Promise<void>;
  /** Tenants' keys after this tenant, by tenant, at most so many. */
  tenantsAfter(tenant: Id, limit: number): Promise<readonly StoredKey[]>;
  /** Persons' keys after this person, by tenant and subject, at most so many. */
  personsAfter(tenant: Id, subject: Id, limit: number): Promise<readonly StoredKey[]>;
  close(): Promise<void>;
}

const KEY_BYTES = 32;
const MOST_CACHED = 10_000;
const PROOF = "proof";
/** Keys that are carried from one vault to another at once. */
const PAGE = 1_000;

const personOwner = (tenant: Id, subject: Id): string => `person|${tenant}|${subject}`;
const tenantOwner = (tenant: Id): string => `tenant|${tenant}`;
const ownerOf = ({ tenant, subject }: KeyOwner): string =>
  subject === null ? tenantOwner(tenant) : personOwner(tenant, subject);

class WrappedKeyVault implements KeyVault, KeyCarrier {
  /** Unwrapped keys by owner. */
  private readonly cache: Recent<string, Buffer>;

  constructor(
    private readonly stored: WrappedKeys,
    private readonly master: Buffer,
    mostCached: number,
  ) {
    this.cache = new Recent(mostCached);
  }

  async keys(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Buffer>> {
    const found = new Map<Id, Buffer>();
    const unknown: Id[] = [];
    for (const subject of new Set(subjects)) {
      const key = this.cache.get(personOwner(tenant, subject));
      if (key) found.set(subject, key);
      else unknown.push(subject);
    }
    if (unknown.length === 0) return found;
    for (const [subject, wrapped] of await this.stored.persons(tenant, unknown))
      found.set(subject, this.remember(personOwner(tenant, subject), wrapped));
    return found;
  }

  async ensure(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Buffer>> {
    const found = await this.keys(tenant, subjects);
    if (subjects.every((subject) => found.has(subject))) return found;
    const missing = [...new Set(subjects)].filter((subject) => !found.has(subject));
    const made = missing.map((subject): [Id, Buffer] => [subject, this.make(personOwner(tenant, subject))]);
    await this.stored.addPersons(tenant, new Map(made));
    // Read again: another process may have made one since, and what is stored is what counts.
    return this.keys(tenant, subjects);
  }

  async tenantKey(tenant: Id): Promise<Buffer> {
    const owner = tenantOwner(tenant);
    const known = this.cache.get(owner);
    if (known) return known;
    if (!(await this.stored.tenant(tenant))) await this.stored.addTenant(tenant, this.make(owner));
    const wrapped = await this.stored.tenant(tenant);
    if (!wrapped) throw new Error(`The key of tenant ${tenant} was kept and is not there`);
    return this.remember(owner, wrapped);
  }

  async carryOut(after: KeyOwner = { tenant: "", subject: null }): Promise<readonly CarriedKey[]> {
    const tenants = after.subject === null ? await this.stored.tenantsAfter(after.tenant, PAGE) : [];
    const page =
      tenants.length > 0
        ? tenants
        : await this.stored.personsAfter(after.subject === null ? "" : after.tenant, after.subject ?? "", PAGE);
    return page.map(({ tenant, subject, wrapped }) => ({
      ...{ tenant, subject },
      key: this.unwrapped(ownerOf({ tenant, subject }), wrapped),
    }));
  }

  async takeIn(keys: readonly CarriedKey[]): Promise<void> {
    for (const tenant of new Set(keys.map((each) => each.tenant)))
      await this.takeInOf(
        tenant,
        keys.filter((each) => each.tenant === tenant),
      );
  }

  async close(): Promise<void> {
    this.cache.clear();
    // Not before the last key that was asked for is wrapped: it would be kept under zeros, and opened by nobody again.
    await this.stored.close().finally(() => this.master.fill(0));
  }

  private async takeInOf(tenant: Id, keys: readonly CarriedKey[]): Promise<void> {
    const persons = new Map<Id, Buffer>();
    for (const { subject, key } of keys)
      if (subject === null) await this.stored.addTenant(tenant, wrap(this.master, tenantOwner(tenant), key));
      else persons.set(subject, wrap(this.master, personOwner(tenant, subject), key));
    await this.stored.addPersons(tenant, persons);
    const standing = await this.keys(tenant, [...persons.keys()]);
    for (const owned of keys) {
      const stands = owned.subject === null ? await this.tenantKey(tenant) : standing.get(owned.subject);
      if (!stands?.equals(owned.key)) throw new KeyTaken(owned);
    }
  }

  private make(owner: string): Buffer {
    return wrap(this.master, owner, randomBytes(KEY_BYTES));
  }

  private remember(owner: string, wrapped: Uint8Array): Buffer {
    const key = this.unwrapped(owner, wrapped);
    this.cache.set(owner, key);
    return key;
  }

  /** The master key was proven when the vault was opened: what it does not unwrap is not what was kept. */
  private unwrapped(owner: string, wrapped: Uint8Array): Buffer {
    try {
      return unwrap(this.master, owner, wrapped);
    } catch (cause) {
      throw new StoreFailure("damaged", `The key of ${owner} is not the one that was kept`, { cause });
    }
  }
}

export interface WrappedKeyVaultOptions {
  /** 32 bytes, made with mode 0600 when the vault is new. Whoever has it and the wrapped keys reads every key. */
  readonly masterKeyFile: string;
  /** How many unwrapped keys are kept in memory. */
  readonly mostCached?: number;
}

/** A vault over keys wrapped by a master key; refuses one that is not theirs. Owns what it is given, also when it throws. */
export const openWrappedKeyVault = async (
  stored: WrappedKeys,
  { masterKeyFile, mostCached = MOST_CACHED, copyIn }: WrappedKeyVaultOptions & Pick<MasterKeyPlace, "copyIn">,
): Promise<KeyVault & KeyCarrier> => {
  try {
    const place = { file: masterKeyFile, copyIn };
    const standing = await stored.proof();
    const master = masterKey(place, standing !== undefined);
    const proof = standing ?? (await stored.settleProof(wrap(master, PROOF, Buffer.alloc(KEY_BYTES))));
    prove(master, proof, place);
    return new WrappedKeyVault(stored, master, mostCached);
  } catch (error) {
    await stored.close();
    throw error;
  }
};

/**
 * Throws where opening would refuse the master key, and makes and writes nothing; false where there is none yet. A vault that
 * is not there holds no proof.
 */
export const examineMasterKey = async (
  stored: Pick<WrappedKeys, "proof"> | undefined,
  place: MasterKeyPlace,
): Promise<boolean> => {
  const proof = await stored?.proof();
  const master = standingKey(place, proof !== undefined);
  if (master && proof) prove(master, proof, place);
  return master !== undefined;
};

const prove = (master: Buffer, proof: Uint8Array, place: MasterKeyPlace): void => {
  try {
    unwrap(master, PROOF, proof);
  } catch {
    throw locked("master-key-wrong", place, `${place.file} is not the master key of this key vault`);
  }
};
