/** How long the adapter waits for what. Milliseconds. */
export interface Timings {
  /** An append or a read that says nothing for so long is given up and begun again. */
  readonly silence: number;
  /** What fails in passing is tried again for so long before a caller is told that the store is not there. */
  readonly patience: number;
  /** A subscription that says nothing for so long is held against the log itself. */
  readonly probe: number;
}

export const TIMINGS: Timings = { silence: 10_000, patience: 30_000, probe: 5_000 };

/** A server that has not answered yet. */
export interface Waiting {
  /** Its address, without user and password. */
  readonly server: string;
  /** When it is given up at the latest. */
  readonly until: Date;
}

/** How whoever reads waits, and may stop waiting. */
export interface ReadTimings extends Timings {
  /** Told of a read that waits for longer than a server that is there lets anybody wait. */
  readonly waiting?: ((waiting: Waiting) => void) | undefined;
  /** Ends reading where it aborts. */
  readonly signal?: AbortSignal | undefined;
}
