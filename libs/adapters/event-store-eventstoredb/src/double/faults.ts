/** What can be made to go wrong, as servers and networks do. */
export const FAULT_KINDS = [
  /** A read breaks off after so many events. */
  "dropped-read",
  /** A read falls silent after so many events, without an end. */
  "stalled-read",
  /** Every event of a read or of a subscription comes twice. */
  "duplicate-delivery",
  /** A subscription breaks off after so many events. */
  "dropped-subscription",
  /** A subscription ends after so many events, without an error. */
  "ended-subscription",
  /** A subscription falls silent after so many events, without an end. */
  "stalled-subscription",
  /** A batch append is answered twice under one correlation id. */
  "second-answer",
  /** An append is written, and answered as if its deadline had passed. */
  "deadline-written",
  /** An append is not written, and answered as if its deadline had passed. */
  "deadline-unwritten",
  /** An append is written, and never answered. */
  "lost-answer",
  /** The connection an append came by breaks off after it was written. */
  "dropped-append",
  /** An append is refused by a node that is not the leader; the leader it names is the double itself. */
  "not-leader",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface ArmedFault {
  readonly kind: FaultKind;
  /** How often it strikes. */
  readonly times?: number;
  /** After how many events, where it strikes in the middle of some. */
  readonly after?: number;
}

/** Events a subscriber may leave unread before the server drops it: as a server is installed. */
const LIVE_BUFFER = 32;

/** The switches. Each strikes as often as it was armed for, and then no more. */
export class Faults {
  /** Infinity for a server that never drops a slow subscriber. */
  liveBuffer = LIVE_BUFFER;
  /** Subscribers that were dropped because they were slow. */
  tooSlow = 0;
  private armed: { kind: FaultKind; left: number; after: number }[] = [];

  arm({ kind, times = 1, after = 0 }: ArmedFault): void {
    this.armed.push({ kind, left: times, after });
  }

  /** Strikes, if one of this kind is armed. */
  take(kind: FaultKind): { readonly after: number } | undefined {
    const fault = this.armed.find((each) => each.kind === kind && each.left > 0);
    if (fault) fault.left -= 1;
    return fault && { after: fault.after };
  }

  /** How often faults of a kind will still strike. */
  left(kind: FaultKind): number {
    return this.armed.reduce((sum, fault) => sum + (fault.kind === kind ? fault.left : 0), 0);
  }

  disarm(): void {
    this.armed = [];
    this.liveBuffer = LIVE_BUFFER;
  }
}
