const FIRST_SLOTS = 1_024;
/** Fuller than this, looking for a free slot takes long. */
const FULLEST = 0.6;

/**
 * Which ids were met, by 64 of each one's bits: 14 to 27 bytes for each, where the texts in a set would take a hundred, and a set
 * holds no more than sixteen million. So two ids may be taken for one (of ten million random ones, once in a hundred
 * thousand logs): what was met "before" is to be looked at again.
 */
export class SeenIds {
  private high = new Uint32Array(FIRST_SLOTS);
  private low = new Uint32Array(FIRST_SLOTS);
  private count = 0;

  /** True where this id was met before, or one with the same bits. */
  add(id: string): boolean {
    if (this.count > this.high.length * FULLEST) this.grow();
    const high = Number.parseInt(id.slice(28), 16) >>> 0;
    // Both halves zero are a free slot.
    const low = Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16) >>> 0 || 1;
    const slot = this.slotOf(high, low);
    if (this.low[slot] !== 0) return true;
    this.put(slot, high, low);
    return false;
  }

  /** Where these bits are, or would be. */
  private slotOf(high: number, low: number): number {
    const mask = this.high.length - 1;
    let slot = (high ^ low) & mask;
    while (this.low[slot] !== 0 && (this.low[slot] !== low || this.high[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }

  private put(slot: number, high: number, low: number): void {
    this.high[slot] = high;
    this.low[slot] = low;
    this.count += 1;
  }

  private grow(): void {
    const { high, low } = this;
    [this.high, this.low, this.count] = [new Uint32Array(2 * high.length), new Uint32Array(2 * low.length), 0];
    for (const [at, bits] of low.entries())
      if (bits !== 0) this.put(this.slotOf(high[at] ?? 0, bits), high[at] ?? 0, bits);
  }
}
