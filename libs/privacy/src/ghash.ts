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

  private multiply(sum: Int32Array): void {
    const { h } = this;
    const [x0, x1, x2, x3] = [sum[3]!, sum[2]!, sum[1]!, sum[0]!];
    const [r0, r1, r2, r3] = [reversed(x0), reversed(x1), reversed(x2), reversed(x3)];
    const [x02, x13, r02, r13] = [x0 ^ x2, x1 ^ x3, r0 ^ r2, r1 ^ r3];
    const lower = (x: number, factor: number): number => clmul(x, h[factor]!);
    const upper = (r: number, factor: number): number => reversed(clmul(r, h[REVERSED + factor]!)) >>> 1;

    // The product of the last two words, of the first two, and of the sums of both; four words each, the last first.
    const [l0, l1, l2, l3] = [lower(x0, 0), upper(r0, 0), lower(x1, 1), upper(r1, 1)];
    const [lLow, lHigh] = [lower(x0 ^ x1, 4) ^ l0 ^ l2, upper(r0 ^ r1, 4) ^ l1 ^ l3];
    const [f0, f1, f2, f3] = [lower(x2, 2), upper(r2, 2), lower(x3, 3), upper(r3, 3)];
    const [fLow, fHigh] = [lower(x2 ^ x3, 5) ^ f0 ^ f2, upper(r2 ^ r3, 5) ^ f1 ^ f3];
    const [m0, m1, m2, m3] = [lower(x02, 6), upper(r02, 6), lower(x13, 7), upper(r13, 7)];
    const [mLow, mHigh] = [lower(x02 ^ x13, 8) ^ m0 ^ m2, upper(r02 ^ r13, 8) ^ m1 ^ m3];
    const [a1, a2, b1, b2] = [l1 ^ lLow, l2 ^ lHigh, f1 ^ fLow, f2 ^ fHigh];

    // Eight words, the last first. A product of words whose first bit is the lowest stands one bit too low.
    const p0 = l0;
    const p1 = a1;
    const p2 = a2 ^ m0 ^ l0 ^ f0;
    const p3 = l3 ^ m1 ^ mLow ^ a1 ^ b1;
    const p4 = f0 ^ m2 ^ mHigh ^ a2 ^ b2;
    const p5 = b1 ^ m3 ^ l3 ^ f3;
    const [z2, z1, z0] = [(p2 << 1) | (p1 >>> 31), (p1 << 1) | (p0 >>> 31), p0 << 1];
    let [z4, z3] = [(p4 << 1) | (p3 >>> 31), (p3 << 1) | (p2 >>> 31)];
    let [z7, z6, z5] = [(f3 << 1) | (b2 >>> 31), (b2 << 1) | (p5 >>> 31), (p5 << 1) | (p4 >>> 31)];

    // Back to four words, by x^128 = x^7 + x^2 + x + 1.
    z4 ^= z0 ^ (z0 >>> 1) ^ (z0 >>> 2) ^ (z0 >>> 7);
    z3 ^= (z0 << 31) ^ (z0 << 30) ^ (z0 << 25);
    z5 ^= z1 ^ (z1 >>> 1) ^ (z1 >>> 2) ^ (z1 >>> 7);
    z4 ^= (z1 << 31) ^ (z1 << 30) ^ (z1 << 25);
    z6 ^= z2 ^ (z2 >>> 1) ^ (z2 >>> 2) ^ (z2 >>> 7);
    z5 ^= (z2 << 31) ^ (z2 << 30) ^ (z2 << 25);
    z7 ^= z3 ^ (z3 >>> 1) ^ (z3 >>> 2) ^ (z3 >>> 7);
    z6 ^= (z3 << 31) ^ (z3 << 30) ^ (z3 << 25);
    [sum[0], sum[1], sum[2], sum[3]] = [z7, z6, z5, z4];
  }
}
