import type { Contract, Position } from "@sankofa/kernel/contract";

interface UnderWay {
  readonly position: Position;
  readonly says: boolean;
  taken: boolean;
}

/**
 * What is on its way to the bus, in log order: many facts at once, but of one stream never more than one contract, so that
 * no failure can put the second before the first. What was taken without a gap is what the cursor may move over. After
 * the first failure nothing more is sent.
 */
export class PublishingWindow {
  private readonly underWay: UnderWay[] = [];
  /** By stream, what is on its way last; the next one waits for it. */
  private readonly lastOf = new Map<string, Promise<void>>();
  private failure: { readonly error: unknown } | undefined;
  private ended = false;
  private waiting: (() => void)[] = [];

  constructor(
    private taken: Position,
    /** The last position up to `taken` that says anything. */
    private lastSaid: Position,
    private readonly most: number,
    private readonly publish: (contract: Contract) => Promise<void>,
    private readonly onFailure: () => void,
  ) {}

  /** Sends what a fact says, which is of one stream; resolves when there is room for it. */
  async add(position: Position, contracts: readonly Contract[]): Promise<void> {
    while (this.underWay.length >= this.most && !this.failure) await this.change();
    if (this.failure) return;
    const says = contracts.length > 0;
    const fact = { position, says, taken: !says };
    this.underWay.push(fact);
    const stream = contracts[0]?.stream;
    if (stream === undefined) return this.advance();
    const sending = this.send(contracts, this.lastOf.get(stream)).then(
      () => {
        fact.taken = true;
        this.advance();
      },
      (error: unknown) => this.fail(error),
    );
    this.lastOf.set(stream, sending);
    void sending.then(() => {
      if (this.lastOf.get(stream) === sending) this.lastOf.delete(stream);
    });
  }

  fail(error: unknown): void {
    if (this.failure) return;
    this.failure = { error };
    this.onFailure();
    this.wake();
  }

  /** Resolves when all that was added has been taken or has failed; throws the first failure. */
  async end(): Promise<void> {
    await Promise.all(this.lastOf.values());
    this.ended = true;
    this.wake();
  }

  throwFailure(): void {
    if (this.failure) throw this.failure.error;
  }

  /** The position up to which everything was taken, once it is beyond this one; undefined when it will not be. */
  async takenBeyond(position: Position): Promise<Position | undefined> {
    while (this.taken === position && !this.ended) await this.change();
    return this.taken === position ? undefined : this.taken;
  }

  /** The last position that says anything of all that was taken without a gap. */
  get said(): Position {
    return this.lastSaid;
  }

  private async send(contracts: readonly Contract[], before: Promise<void> | undefined): Promise<void> {
    await before;
    for (const contract of contracts) {
      this.throwFailure();
      await this.publish(contract);
    }
  }

  private advance(): void {
    let count = 0;
    for (let next = this.underWay[0]; next?.taken; next = this.underWay[++count]) {
      this.taken = next.position;
      if (next.says) this.lastSaid = next.position;
    }
    if (count === 0) return;
    this.underWay.splice(0, count);
    this.wake();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }
}
