import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** Wraps a key under another: nonce, ciphertext and tag. `owner` binds it, so that it unwraps for nobody else. */
export const wrap = (master: Buffer, owner: string, key: Buffer): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, master, nonce).setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
};

/** The wrapped key; throws when master key or owner are others, or the bytes were changed. */
export const unwrap = (master: Buffer, owner: string, wrapped: Uint8Array): Buffer => {
  const bytes = Buffer.from(wrapped);
  const decipher = createDecipheriv(ALGORITHM, master, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
};
