import type { Id } from "@sankofa/kernel/ids";

/** The keys cannot be unwrapped: the vault holds some and the master key is missing, or is another one. */
export class VaultLocked extends Error {
  constructor(
    readonly code: "master-key-missing" | "master-key-wrong",
    message: string,
  ) {
    super(message);
    this.name = "VaultLocked";
  }
}

/**
 * Keys of persons and tenants, 32 bytes each, kept wrapped by a master key and apart from the log, with a backup policy
 * of their own: destroying a person's key makes every sealed field of that person unreadable for good.
 */
export interface KeyVault {
  /** The keys that exist, by subject id. */
  keys(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Buffer>>;
  /** The keys of these subjects, made where they were missing; durable before this answers. */
  ensure(tenant: Id, subjects: readonly Id[]): Promise<ReadonlyMap<Id, Buffer>>;
  /** The tenant's key for HMACs (request digests, reservations), made at first use. */
  tenantKey(tenant: Id): Promise<Buffer>;
  close(): Promise<void>;
}

/** Whose key it is. */
export interface KeyOwner {
  readonly tenant: Id;
  /** Null for the tenant's own key. */
  readonly subject: Id | null;
}

/** A key as it goes from one vault to another. */
export interface CarriedKey extends KeyOwner {
  /** Unwrapped: it belongs in memory and nowhere else. */
  readonly key: Buffer;
}

/** The vault has another key for that owner; what was sealed with either would be lost with it. */
export class KeyTaken extends Error {
  readonly code = "key-taken";

  constructor({ tenant, subject }: KeyOwner) {
    super(`There is another key for ${subject === null ? "tenant" : `person ${subject} of tenant`} ${tenant} already`);
    this.name = "KeyTaken";
  }
}

/** What a vault offers beside its port, so that an installation can move to other stores. */
export interface KeyCarrier {
  /** The keys after this owner's, tenants' before persons', in pages; empty when there are no more. */
  carryOut(after?: KeyOwner): Promise<readonly CarriedKey[]>;
  /** Keeps these keys, durable before this answers; those it has stay. Throws KeyTaken where it has others. */
  takeIn(keys: readonly CarriedKey[]): Promise<void>;
}
