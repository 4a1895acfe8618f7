import { clmul, reversed } from "./clmul";

const BLOCK = 16;
const WORDS = 4;

/** Words of a block, the last first, and the sums of them whose products make a whole product (Karatsuba's rule, twice). */
const factorsOf = (w0: number, w1: number, w2: number, w3: number): number[] => {
  const [w02, w13] = [w0 ^ w2, w1 ^ w3];
  return [w0, w1, w2, w3, w0 ^ w1, w2 ^ w3, w02, w13, w02 ^ w13];
};

const scratch = new Int32Array(WORDS);

/** Where the factors of the reversed words begin. */
const REVERSED = 9;

const lower = (h: Int32Array, x: number, factor: number): number => clmul(x, h[factor]!);
const upper = (h: Int32Array, r: number, factor: number): number => reversed(clmul(r, h[REVERSED + factor]!)) >>> 1;

/**
 * The hash of AES-GCM (NIST SP 800-38D, 6.4): each block is added to the sum, and the sum multiplied by H. Words of a block are
 * big-endian, and its first bit is that of x^0.
 */
export class Ghash {
  private readonly sum = new Int32Array(WORDS);

  private constructor(private readonly h: Int32Array) {}

  static under(h: Buffer): Ghash {
    const factors = factorsOf(h.readInt32BE(12), h.readInt32BE(8), h.readInt32BE(4), h.readInt32BE(0));
    return new Ghash(Int32Array.from([...factors, ...factors.map(reversed)]));
  }

  /** Adds whole blocks from there to there: what is shorter has zeros behind it. */
  add(bytes: Buffer, from: number, to: number): this {
    this.addTo(this.sum, bytes, from, to);
    return this;
  }

  /**
   * The sum after these blocks too, and after the last one, which says how many bytes were bound and how many enciphered. This one
   * stays as it is; what is given is written over by the next call.
   */
  sumOver(bytes: Buffer, from: number, to: number, bound: number, enciphered: number): Int32Array {
    for (let word = 0; word < WORDS; word++) scratch[word] = this.sum[word]!;
    this.addTo(scratch, bytes, from, to);
    scratch[1]! ^= bound * 8;
    scratch[3]! ^= enciphered * 8;
    this.multiply(scratch);
    return scratch;
  }

  private addTo(sum: Int32Array, bytes: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at += BLOCK) {
      for (let word = 0; word < WORDS; word++) sum[word]! ^= bytes.readInt32BE(at + 4 * word);
      this.multiply(sum);
    }
  }

  /** No list is taken apart here: that makes one, and all of them together were a fifth of what sealing leaves to be collected. */
  private multiply(sum: Int32Array): void {
    const { h } = this;
    const x0 = sum[3]!;
    const x1 = sum[2]!;
    const x2 = sum[1]!;
    const x3 = sum[0]!;
    const r0 = reversed(x0);
    const r1 = reversed(x1);
    const r2 = reversed(x2);
    const r3 = reversed(x3);

    // The product of the last two words, of the first two, and of the sums of both; four words each, the last first.
    const l0 = lower(h, x0, 0);
    const l1 = upper(h, r0, 0);
    const l2 = lower(h, x1, 1);
    const l3 = upper(h, r1, 1);
    const a1 = l1 ^ l0 ^ l2 ^ lower(h, x0 ^ x1, 4);
    const a2 = l2 ^ l1 ^ l3 ^ upper(h, r0 ^ r1, 4);
    const f0 = lower(h, x2, 2);
    const f1 = upper(h, r2, 2);
    const f2 = lower(h, x3, 3);
    const f3 = upper(h, r3, 3);
    const b1 = f1 ^ f0 ^ f2 ^ lower(h, x2 ^ x3, 5);
    const b2 = f2 ^ f1 ^ f3 ^ upper(h, r2 ^ r3, 5);
    const m0 = lower(h, x0 ^ x2, 6);
    const m1 = upper(h, r0 ^ r2, 6);
    const m2 = lower(h, x1 ^ x3, 7);
    const m3 = upper(h, r1 ^ r3, 7);
    const n1 = m1 ^ m0 ^ m2 ^ lower(h, x0 ^ x2 ^ x1 ^ x3, 8);
    const n2 = m2 ^ m1 ^ m3 ^ upper(h, r0 ^ r2 ^ r1 ^ r3, 8);

    // Eight words, the last first. A product of words whose first bit is the lowest stands one bit too low.
    const p1 = a1;
    const p2 = a2 ^ m0 ^ l0 ^ f0;
    const p3 = l3 ^ n1 ^ a1 ^ b1;
    const p4 = f0 ^ n2 ^ a2 ^ b2;
    const p5 = b1 ^ m3 ^ l3 ^ f3;
    const z0 = l0 << 1;
    const z1 = (p1 << 1) | (l0 >>> 31);
    const z2 = (p2 << 1) | (p1 >>> 31);
    const z3 = (p3 << 1) | (p2 >>> 31);
    const z4 = (p4 << 1) | (p3 >>> 31);
    const z5 = (p5 << 1) | (p4 >>> 31);
    const z6 = (b2 << 1) | (p5 >>> 31);
    const z7 = (f3 << 1) | (b2 >>> 31);

    // Back to four words, by x^128 = x^7 + x^2 + x + 1.
    const y3 = z3 ^ (z0 << 31) ^ (z0 << 30) ^ (z0 << 25);
    const y4 = z4 ^ z0 ^ (z0 >>> 1) ^ (z0 >>> 2) ^ (z0 >>> 7) ^ (z1 << 31) ^ (z1 << 30) ^ (z1 << 25);
    const y5 = z5 ^ z1 ^ (z1 >>> 1) ^ (z1 >>> 2) ^ (z1 >>> 7) ^ (z2 << 31) ^ (z2 << 30) ^ (z2 << 25);
    const y6 = z6 ^ z2 ^ (z2 >>> 1) ^ (z2 >>> 2) ^ (z2 >>> 7) ^ (y3 << 31) ^ (y3 << 30) ^ (y3 << 25);
    sum[0] = z7 ^ y3 ^ (y3 >>> 1) ^ (y3 >>> 2) ^ (y3 >>> 7);
    sum[1] = y6;
    sum[2] = y5;
    sum[3] = y4;
  }
}
