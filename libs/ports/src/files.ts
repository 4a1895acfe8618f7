import type { Instant } from "@sankofa/kernel/time";

/** The stored bytes are not those of their digest any more. */
export class DamagedFile extends Error {
  readonly code = "file-damaged";

  constructor(readonly digest: string) {
    super(`The bytes stored as ${digest} were changed`);
    this.name = "DamagedFile";
  }
}

/** Bytes by digest: what is too large or too different for a fact. A fact holds the digest, never the bytes. */
export interface Files {
  /** Stores bytes and gives their SHA-256, hex. The same bytes twice are stored once. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their digest; undefined where there are none. Changed bytes are a DamagedFile. */
  get(digest: string): Promise<Uint8Array | undefined>;
  has(digest: string): Promise<boolean>;
  /** All digests, ascending. */
  list(): AsyncIterable<string>;
  /** When the bytes were stored, as the store's own clock says; undefined where there are none. */
  since(digest: string): Promise<Instant | undefined>;
  /** Removes the bytes for good; nothing where there are none. */
  remove(digest: string): Promise<void>;
}
