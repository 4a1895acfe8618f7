import type { Contract } from "@sankofa/kernel/contract";
import type { Delivery } from "@sankofa/ports/message-bus";
import type { Disorder } from "./disorder";

/** One contract on its way to one name. */
interface Parcel {
  readonly contract: Contract;
  readonly attempt: number;
  /** The turn of the event loop from which it may be delivered. */
  readonly ready: number;
  /** Delivered once more after this, acknowledged or not. */
  readonly twice: boolean;
}

/** One subscription under a name, and what it holds unacknowledged. */
export interface Member {
  readonly holds: Set<Parcel>;
  gone: boolean;
}

const MOST_UNACKNOWLEDGED = 1_000;

/** What a durable name stands for: a queue that its subscribers share. */
export class Group {
  types: ReadonlySet<string> | undefined;
  private readonly queue: Parcel[] = [];
  private readonly members = new Set<Member>();
  private waiting: (() => void)[] = [];
  private turn = 0;
  private turning = false;
  private closed = false;

  constructor(
    readonly name: string,
    private readonly capacity: number,
    private readonly disorder: Disorder,
  ) {}

  get listening(): boolean {
    return this.members.size > 0;
  }

  get full(): boolean {
    return this.queue.length >= this.capacity;
  }

  wants(contract: Contract): boolean {
    return this.types === undefined || this.types.has(contract.type);
  }

  add(contract: Contract): void {
    this.queue.push({ contract, attempt: 1, ready: this.heldUntil(), twice: this.disorder.duplicates() });
    this.wake();
  }

  join(): Member {
    const member = { holds: new Set<Parcel>(), gone: false };
    this.members.add(member);
    return member;
  }

  /** What the member had not acknowledged comes again, before what is queued. */
  leave(member: Member): void {
    if (member.gone) return;
    member.gone = true;
    this.members.delete(member);
    this.queue.unshift(
      ...[...member.holds].map((parcel) => ({ ...parcel, attempt: parcel.attempt + 1, twice: false })),
    );
    member.holds.clear();
    this.wake();
  }

  close(): void {
    this.closed = true;
    this.wake();
  }

  /** The next delivery for a member; undefined when it left or the bus closed. */
  async next(member: Member): Promise<Delivery | undefined> {
    while (!member.gone && !this.closed) {
      const room = member.holds.size < MOST_UNACKNOWLEDGED;
      const parcel = room ? this.take() : undefined;
      if (parcel) return this.deliver(parcel, member);
      // Held back, not blocked: only then does waiting cost turns of the event loop.
      if (room && this.queue.length > 0) this.passTurns();
      await this.changed();
    }
    return undefined;
  }

  /** Resolves at the next change: something came or was acknowledged, somebody left, or a turn passed. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private deliver(parcel: Parcel, member: Member): Delivery {
    const { contract, attempt, twice } = parcel;
    member.holds.add(parcel);
    const again = (ready: number): void => {
      this.queue.push({ contract, attempt: attempt + 1, ready, twice: false });
    };
    if (twice) again(this.heldUntil());
    const settle = (): boolean => member.holds.delete(parcel);
    return {
      contract,
      attempt,
      ack: () => {
        if (settle()) this.wake();
      },
      retry: () => {
        if (!settle()) return;
        again(this.heldUntil() + 1);
        this.wake();
      },
    };
  }

  /** The first delivery of a contract never overtakes an earlier one of its stream; a repeated one comes when it comes. */
  private take(): Parcel | undefined {
    const streams = new Set<string>();
    const deliverable: number[] = [];
    const enough = this.disorder.choose(this.queue.length || 1);
    for (const [index, { contract, attempt, ready }] of this.queue.entries()) {
      const overtakes = attempt === 1 && streams.has(contract.stream);
      if (attempt === 1) streams.add(contract.stream);
      if (!overtakes && ready <= this.turn) deliverable.push(index);
      if (deliverable.length > enough) break;
    }
    const index = deliverable.at(-1);
    return index === undefined ? undefined : this.queue.splice(index, 1)[0];
  }

  private heldUntil(): number {
    return this.turn + this.disorder.turnsHeld();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Turns pass while somebody waits for what is held back. */
  private passTurns(): void {
    if (this.turning || this.closed) return;
    this.turning = true;
    setImmediate(() => {
      this.turning = false;
      this.turn++;
      this.wake();
    });
  }
}
