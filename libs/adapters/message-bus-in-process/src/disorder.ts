/** How far deliveries may stray from "once, at once, in order", and the seed that makes them stray the same way again. */
export interface DisorderOptions {
  /** Every so manieth contract is delivered twice. */
  readonly duplicateEvery?: number;
  /** A contract is held back for up to so many turns of the event loop. */
  readonly delay?: number;
  /** Deliver in any order that keeps each stream's own. */
  readonly shuffle?: boolean;
  readonly seed?: number;
}

/** Draws from a seed, so that a failing test fails again: mulberry32, a public-domain generator. */
const draws = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** The manners of a bus between machines, for a bus that has none of its own: tests must not get used to better. */
export class Disorder {
  private readonly draw: (below: number) => number;
  private published = 0;

  constructor(private readonly options: DisorderOptions) {
    this.draw = draws(options.seed ?? 1);
  }

  duplicates(): boolean {
    const { duplicateEvery = 0 } = this.options;
    return duplicateEvery > 0 && ++this.published % duplicateEvery === 0;
  }

  /** For how many turns the next contract is held back. */
  turnsHeld(): number {
    const { delay = 0 } = this.options;
    return delay > 0 ? this.draw(delay + 1) : 0;
  }

  /** Which of so many that may be delivered now comes next. */
  choose(among: number): number {
    return this.options.shuffle ? this.draw(among) : 0;
  }
}
