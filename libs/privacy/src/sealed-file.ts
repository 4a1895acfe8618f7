import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";

/** What a sealed file says of itself in clear: whose it is, whose key opens it, and what comes out. */
export interface FileLabel {
  readonly tenant: Id;
  /** The person, or the funder itself, whose key seals it. */
  readonly owner: Id;
  readonly mediaType: string;
  readonly size: number;
  /** Who sent it. */
  readonly sender: string;
}

/** What is stored is no sealed file, or does not open with its owner's key: it was changed. */
export class FileSealBroken extends Error {
  constructor() {
    super("A stored file does not open: it was changed after sealing");
    this.name = "FileSealBroken";
  }
}

const FORM = Buffer.from("sankofa-file-1\n");
const NONCE = 12;
const TAG = 16;
const LENGTH = 2;

/**
 * `form, length of label, label, nonce, ciphertext, tag`: AES-256-GCM under the owner's key, bound to the label. The nonce is
 * random, so that the digest of the whole says nothing of the bytes: nobody can guess a file back from a fact.
 */
export const sealFile = (key: Buffer, label: FileLabel, bytes: Uint8Array): Buffer => {
  const said = Buffer.from(JSON.stringify(label));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt16BE(said.length);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG }).setAAD(said);
  return Buffer.concat([FORM, length, said, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

interface Parts {
  readonly said: Buffer;
  readonly sealed: Buffer;
}

const partsOf = (stored: Uint8Array): Parts => {
  const whole = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const from = FORM.length + LENGTH;
  if (whole.length < from || !whole.subarray(0, FORM.length).equals(FORM)) throw new FileSealBroken();
  const until = from + whole.readUInt16BE(FORM.length);
  if (whole.length < until + NONCE + TAG) throw new FileSealBroken();
  return { said: whole.subarray(from, until), sealed: whole.subarray(until) };
};

/** The label, as stored: only opening the file proves it. */
export const labelOf = (stored: Uint8Array): FileLabel => {
  try {
    return JSON.parse(partsOf(stored).said.toString("utf8")) as FileLabel;
  } catch {
    throw new FileSealBroken();
  }
};

export const openFile = (key: Buffer, stored: Uint8Array): Buffer => {
  const { said, sealed } = partsOf(stored);
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(said)
    .setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    throw new FileSealBroken();
  }
};
