/* Multiplication of polynomials over GF(2), in 32-bit words, without a branch or a look-up that could tell what is multiplied. */

const { imul } = Math;
const M0 = 0x11111111;
const M1 = 0x22222222;
const M2 = 0x44444444;
const M3 = 0x88888888;

/**
 * The lower half of a carry-less product. Every fourth bit is multiplied at a time: what an integer product carries falls into
 * the three bits between, and is masked away. (The way of BearSSL's ghash_ctmul32.)
 */
export const clmul = (x: number, y: number): number => {
  const x0 = x & M0;
  const x1 = x & M1;
  const x2 = x & M2;
  const x3 = x & M3;
  const y0 = y & M0;
  const y1 = y & M1;
  const y2 = y & M2;
  const y3 = y & M3;
  return (
    ((imul(x0, y0) ^ imul(x1, y3) ^ imul(x2, y2) ^ imul(x3, y1)) & M0) |
    ((imul(x0, y1) ^ imul(x1, y0) ^ imul(x2, y3) ^ imul(x3, y2)) & M1) |
    ((imul(x0, y2) ^ imul(x1, y1) ^ imul(x2, y0) ^ imul(x3, y3)) & M2) |
    ((imul(x0, y3) ^ imul(x1, y2) ^ imul(x2, y1) ^ imul(x3, y0)) & M3)
  );
};

/** The bits of a word in the other order: the upper half of a product is the lower half of the product of what is reversed. */
export const reversed = (word: number): number => {
  let x = word;
  x = ((x & 0x55555555) << 1) | ((x >>> 1) & 0x55555555);
  x = ((x & 0x33333333) << 2) | ((x >>> 2) & 0x33333333);
  x = ((x & 0x0f0f0f0f) << 4) | ((x >>> 4) & 0x0f0f0f0f);
  x = ((x & 0x00ff00ff) << 8) | ((x >>> 8) & 0x00ff00ff);
  return (x << 16) | (x >>> 16);
};
