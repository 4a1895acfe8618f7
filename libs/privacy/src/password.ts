import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

/*
 * `scrypt$N$r$p$salt$hash`: the parameters travel with the hash, so they can be raised without losing anybody. These
 * are OWASP's for 16 MiB a hash, few enough to stay in a small machine's memory when several sign in at once.
 */
const COST = 16_384;
const BLOCK = 8;
const PARALLEL = 5;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** No stored hash may ask for more than this, whoever wrote it. */
const MOST_MEMORY = 256 * 1024 * 1024;

const derive = (password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // One password typed on two keyboards must be one password: composed and decomposed letters are made equal.
    scrypt(password.normalize("NFKC"), salt, length, { ...options, maxmem: MOST_MEMORY }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, HASH_BYTES, { N: COST, r: BLOCK, p: PARALLEL });
  return ["scrypt", COST, BLOCK, PARALLEL, salt.toString("base64url"), hash.toString("base64url")].join("$");
};

const STORED = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9_-]{16,})\$([A-Za-z0-9_-]{22,})$/;

/** Compares in constant time. A stored text that is no such hash matches no password. */
export const verifyPassword = async (password: string, stored: string): Promise<boolean> => {
  const [match, cost, block, parallel, salt = "", hash = ""] = STORED.exec(stored) ?? [];
  if (match === undefined) return false;
  const expected = Buffer.from(hash, "base64url");
  const options = { N: Number(cost), r: Number(block), p: Number(parallel) };
  try {
    return timingSafeEqual(await derive(password, Buffer.from(salt, "base64url"), expected.length, options), expected);
  } catch {
    return false;
  }
};
