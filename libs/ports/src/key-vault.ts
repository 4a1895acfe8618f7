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
