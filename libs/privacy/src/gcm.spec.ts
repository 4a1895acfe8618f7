import { createCipheriv, createSecretKey, randomBytes } from "node:crypto";
import { NONCE, sealAll, sealKey, TAG } from "./gcm";

const hex = (text: string): Buffer => Buffer.from(text, "hex");
const drawn = (nonces: Buffer) => {
  let next = 0;
  return (into: Buffer, at: number): void => void nonces.copy(into, at, next, (next += NONCE));
};

/** What Node's own cipher gives, laid out alike. */
const byNode = (key: Buffer, nonce: Buffer, bound: Buffer, text: string): string => {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
};

describe("sealing several texts at once", () => {
  // Test cases 13 and 16 of "The Galois/Counter Mode of Operation" (McGrew, Viega); the plain text of 14 is one block of zeros.
  test("gives what the authors of the mode published for no text and for a block of zeros", () => {
    const key = sealKey(createSecretKey(Buffer.alloc(32)), Buffer.alloc(0));
    const sealed = sealAll(key, ["", "\0".repeat(16)], drawn(Buffer.alloc(2 * NONCE)));
    expect(sealed.map((each) => Buffer.from(each, "base64url").subarray(NONCE))).toEqual([
      hex("530f8afbc74536b9a963b4f1c4cb738b"),
      hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"),
    ]);
  });

  test("gives what Node's cipher gives, for every length of text and of what it is bound to", () => {
    for (let length = 0; length < 100; length++) {
      const [key, bound, nonces] = [randomBytes(32), randomBytes(99 - length), randomBytes(3 * NONCE)];
      const texts = ["x".repeat(length), "ü🌍".repeat(length), "\0".repeat(length * 17)];
      const sealed = sealAll(sealKey(createSecretKey(key), bound), texts, drawn(nonces));
      expect(sealed).toEqual(
        texts.map((text, index) => byNode(key, nonces.subarray(index * NONCE, (index + 1) * NONCE), bound, text)),
      );
    }
  });

  test("keeps texts apart that begin and end within a character", () => {
    const [key, bound, nonces] = [randomBytes(32), randomBytes(20), randomBytes(3 * NONCE)];
    const texts = ["Amina \ud83c", "\udf0d Wanjiru", "Kibera"];
    expect(sealAll(sealKey(createSecretKey(key), bound), texts, drawn(nonces))).toEqual(
      texts.map((text, index) => byNode(key, nonces.subarray(index * NONCE, (index + 1) * NONCE), bound, text)),
    );
  });

  test("a key made ready seals the second time as the first", () => {
    const [key, bound, nonces] = [randomBytes(32), randomBytes(20), randomBytes(NONCE)];
    const ready = sealKey(createSecretKey(key), bound);
    const sealed = [1, 2].map(() => sealAll(ready, ["Amina Wanjiru"], drawn(nonces)));
    expect(sealed).toEqual(Array(2).fill([byNode(key, nonces, bound, "Amina Wanjiru")]));
    expect(Buffer.from(sealed[0]?.[0] ?? "", "base64url")).toHaveLength(NONCE + "Amina Wanjiru".length + TAG);
  });
});
