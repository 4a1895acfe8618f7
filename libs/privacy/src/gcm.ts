import { createCipheriv, type Cipher, type KeyObject } from "node:crypto";
import { Ghash } from "./ghash";

/*
 * AES-256-GCM (NIST SP 800-38D) for several texts under one key. Enciphering a short text takes a microsecond, and making Node's
 * cipher object for it ten: no such object can be used twice. Here one object enciphers the counters of all texts at
 * once, and the tags are computed beside it. What comes out is what Node's own cipher gives, and is opened by it.
 */

export const NONCE = 12;
export const TAG = 16;
const BLOCK = 16;
const WORD = 4;

/** In whole blocks. */
const rounded = (bytes: number): number => Math.ceil(bytes / BLOCK) * BLOCK;

/** A key made ready for many seals that are bound to the same thing. */
export interface SealKey {
  /** The block cipher alone: it may go on for ever, for no block depends on another. */
  readonly blocks: Cipher;
  /** How many bytes each seal is bound to, and the sum after them. */
  readonly bound: number;
  readonly afterBound: Ghash;
}

export const sealKey = (secret: KeyObject, bound: Buffer): SealKey => {
  const blocks = createCipheriv("aes-256-ecb", secret, null).setAutoPadding(false);
  const filled = Buffer.alloc(rounded(bound.length));
  bound.copy(filled);
  const afterBound = Ghash.under(blocks.update(Buffer.alloc(BLOCK))).add(filled, 0, filled.length);
  return { blocks, bound: bound.length, afterBound };
};

/** A nonce with counters from 1 on: the first is for the tag, the others for the text. */
const writeCounters = (into: Buffer, from: number, to: number): void => {
  for (let at = from, counter = 1; at < to; at += BLOCK, counter++) {
    for (let byte = 0; at > from && byte < NONCE; byte++) into[at + byte] = into[from + byte]!;
    into.writeUInt32BE(counter, at + NONCE);
  }
};

/** Bytes of base64url's smallest whole piece, and the characters it becomes. */
const PIECE = 3;
const PIECE_TEXT = 4;

/** So that what is written there begins a piece, with room for a text's blocks, its tag, and zeros to the end of a piece. */
const place = (length: number): number => Math.ceil((NONCE + rounded(length) + TAG + PIECE) / PIECE) * PIECE;
/** Characters of so many bytes. */
const encoded = (bytes: number): number => Math.ceil((bytes * PIECE_TEXT) / PIECE);

/**
 * Each text as nonce, ciphertext and tag, in base64url. `draw` writes a nonce that was never used with this key. The library is asked
 * once for all texts wherever that can be: a call of it costs as much as a block.
 */
export const sealAll = (
  { blocks, bound, afterBound }: SealKey,
  texts: readonly string[],
  draw: (into: Buffer, at: number) => void,
): string[] => {
  const joined = texts.join("");
  const plain = Buffer.byteLength(joined) === joined.length;
  // One by one where they are more than ASCII: half a character at a text's end must not become one with the next text's half.
  const clear = plain ? Buffer.from(joined) : Buffer.concat(texts.map((text) => Buffer.from(text)));
  const lengths = texts.map((text) => (plain ? text.length : Buffer.byteLength(text)));
  const counters = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + BLOCK + rounded(length), 0));
  let at = 0;
  for (const length of lengths) {
    draw(counters, at);
    writeCounters(counters, at, (at += BLOCK + rounded(length)));
  }
  const stream = blocks.update(counters);
  const sealed = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + place(length), 0));
  let [from, text, to] = [0, 0, 0];
  for (const length of lengths) {
    const [begin, end, filled] = [to + NONCE, to + NONCE + length, to + NONCE + rounded(length)];
    for (let byte = 0; byte < NONCE; byte++) sealed[to + byte] = counters[from + byte]!;
    for (let byte = 0; byte < length; byte++) sealed[begin + byte] = clear[text + byte]! ^ stream[from + BLOCK + byte]!;
    const next = to + place(length);
    for (let byte = end; byte < next; byte++) sealed[byte] = 0;
    const sum = afterBound.sumOver(sealed, begin, filled, bound, length);
    for (let word = 0; word < TAG; word += WORD)
      sealed.writeInt32BE(sum[word / WORD]! ^ stream.readInt32BE(from + word), end + word);
    [from, text, to] = [from + BLOCK + rounded(length), text + length, next];
  }
  const whole = sealed.toString("base64url");
  let start = 0;
  return lengths.map((length) => {
    const one = whole.slice(start, start + encoded(NONCE + length + TAG));
    start += encoded(place(length));
    return one;
  });
};
