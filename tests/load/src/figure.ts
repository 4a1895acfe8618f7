import type { DemoSize } from "@sankofa/demo/mark";
/** One measured figure; ceiling and peer in the same unit, null where there is none. What it has to reach: goals.ts. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ceiling: number | null;
  readonly peer: number | null;
  readonly note: string;
}

/** What a measurement found wrong with its own result: something lost, twice or out of order. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly faults: readonly string[];
}

export interface Size {
  /** Scales the amount of work: 1 in a full run, less in a quick one. */
  readonly share: number;
  /** Every measurement is taken this often, ours and the ceiling's in turn. */
  readonly rounds: number;
  /** Facts in the smaller and the larger log of what must not grow with it. */
  readonly scale: readonly [least: number, most: number];
  /** What the pages are opened on. */
  readonly demonstration: DemoSize;
  /** How often a crowd opens each page, at the pace at which people read; a quick run has no time for that. */
  readonly openingsOfCrowd: number;
}

const ROUNDED = 3;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

export const rounded = (value: number): number => Number(value.toPrecision(ROUNDED + 1));

/** How many a second: `count` things done by `work`. */
export const rate = async (count: number, work: () => Promise<unknown> | unknown): Promise<number> => {
  const started = process.hrtime.bigint();
  await work();
  return count / (Number(process.hrtime.bigint() - started) / 1e9);
};

/** Rounds taken first and not counted: every side is measured with its code compiled, as a server runs it. */
export const WARM_UP = 1;

/** As many as do the work of a whole round, where a round is only a share of one: code is compiled after so much work. */
export const warmUpOf = ({ share }: Size): number => Math.ceil(WARM_UP / share);

type Taken = (round: number) => Promise<number>;

/**
 * Takes the measurements in turn, so that a change in the machine's speed meets all of them, and gives the medians. There and back: who
 * comes straight after the peer, whose turn lasts for seconds, appends a twentieth slower, and that should not be the same one each time.
 */
export const inTurn = async (rounds: number, sides: readonly Taken[], warmUp = WARM_UP): Promise<readonly number[]> => {
  const values = sides.map((): number[] => []);
  const there = [...sides.entries()];
  const back = there.toReversed();
  for (let round = 0; round < rounds + warmUp; round++)
    for (const [side, take] of round % 2 === 0 ? there : back) {
      const value = await take(round);
      if (round >= warmUp) values[side]?.push(value);
    }
  return values.map((each) => rounded(median(each)));
};

/** Ours and the ceiling in turn, and the peer's where there is one. A peer that fails has no figure. */
export const interleaved = async (
  rounds: number,
  ours: Taken,
  ceiling: Taken,
  peer?: Taken,
  warmUp = WARM_UP,
): Promise<{ readonly value: number; readonly ceiling: number; readonly peer: Figure["peer"] }> => {
  let failed = peer === undefined;
  const peers: Taken = async (round) => {
    if (failed || !peer) return 0;
    return peer(round).catch((error: unknown) => {
      console.error(`The peer is left out: ${error instanceof Error ? error.message : String(error)}`);
      failed = true;
      return 0;
    });
  };
  const [value = 0, ceilings = 0, ofPeer = 0] = await inTurn(rounds, [ours, ceiling, peers], warmUp);
  return { value, ceiling: ceilings, peer: failed ? null : ofPeer };
};
