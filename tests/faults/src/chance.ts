import { createHash } from "node:crypto";

const BITS = 0x1_0000_0000;

/** Numbers that follow from a seed and from what they are for: the same run again draws the same. */
export class Chance {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  /** From 0 up to, not including, 1. */
  next(): number {
    const digest = createHash("sha256").update(`${this.seed}/${this.drawn}`).digest();
    this.drawn += 1;
    return digest.readUInt32BE(0) / BITS;
  }

  below(limit: number): number {
    return this.next() * limit;
  }

  /** One of the names, each as often as its weight says. */
  oneOf<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries<number>(weights) as [Name, number][];
    let left = this.below(entries.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    throw new Error("Nothing to choose from");
  }
}

/** A UUID that follows from words. */
export const idFrom = (...words: readonly (string | number)[]): string => {
  const hex = createHash("sha256").update(words.join("\u0000")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
