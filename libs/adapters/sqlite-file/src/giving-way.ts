import { readFileSync, readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";

/** The nice value of a thread that nobody waits for: all others go first. */
export const TO_ALL = 19;
/**
 * That of one which somebody waits for, but whoever answers everybody should not wait for it: beside other programs that want every
 * core it has two fifths of one instead of half.
 */
export const A_LITTLE = 2;

/**
 * Called by a thread for itself, and from then on: where the system lets threads differ (Linux), it is given a core later and for less.
 * So is every thread that it starts. Node's own that read files are started by whoever reads first, which must not be such a thread: a
 * backup is copied by the main one before it is examined.
 */
export const giveWay = (nice: typeof TO_ALL | typeof A_LITTLE): void => {
  try {
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), nice);
  } catch {
    // Elsewhere, and where it is forbidden, it works as all others do.
  }
};

/** What a thread has run so far, and what it has waited for a core, in milliseconds. */
export interface Shares {
  readonly ran: number;
  readonly waited: number;
}

/** Three times as long as it worked: a quarter of a core is left to it. */
const RESTS_A_TIME = 3;
const LONGEST_REST_MS = 30;
/** Less than this part of its time every thread waits for the system itself. */
const UNTOUCHED = 0.05;
const NANOSECONDS_A_MILLISECOND = 1e6;

/** How long to rest after a piece of work, in milliseconds: not at all where no other thread wanted the cores meanwhile. */
export const restAfter = ({ ran, waited }: Shares): number =>
  waited > ran * UNTOUCHED ? Math.min(ran * RESTS_A_TIME, LONGEST_REST_MS) : 0;

/** As Linux counts them for the thread that asks; nothing elsewhere. */
const sharesOfThread = (): Shares | undefined => {
  try {
    const [ran = 0, waited = 0] = readFileSync("/proc/thread-self/schedstat", "latin1").split(" ").map(Number);
    return { ran: ran / NANOSECONDS_A_MILLISECOND, waited: waited / NANOSECONDS_A_MILLISECOND };
  } catch {
    return undefined;
  }
};

const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * For a thread that nobody waits for, to be called between pieces of its work. A nice value alone makes it no more than run less: it
 * keeps a core to the end of its slice, however soon somebody else wants it. So it stops where it finds that others did.
 */
export const restWhereCoresAreTaken = (
  shares: () => Shares | undefined = sharesOfThread,
  rest: (milliseconds: number) => void = (milliseconds) => void Atomics.wait(pause, 0, 0, milliseconds),
): (() => void) => {
  let before = shares();
  return () => {
    const now = shares();
    if (!before || !now) return;
    const milliseconds = restAfter({ ran: now.ran - before.ran, waited: now.waited - before.waited });
    if (milliseconds > 0) rest(milliseconds);
    before = shares();
  };
};
