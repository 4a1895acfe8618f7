import type { Contract, Position } from "@sankofa/kernel/contract";
import type { BusSubscription, Delivery, MessageBus } from "@sankofa/ports/message-bus";

/** What becomes of a publishing: the bus never hears of it, or it takes the contract and its answer is lost. */
export type Mishap = "refused" | "unanswered";

/** A bus as it is, whose publishing is watched, held up and made to fail. */
export class WatchedBus implements MessageBus {
  /** What the bus took, in the order in which it did. */
  readonly taken: Contract[] = [];
  /** Of one stream, and altogether, how many were on their way at once at most. */
  readonly most = { ofStream: 0, together: 0 };
  /** Set by a case: what goes wrong with a contract, how long its answer waits, and what the bus says that it has lost. */
  mishap: (contract: Contract) => Mishap | undefined = () => undefined;
  answer: (contract: Contract) => Promise<void> | undefined = () => undefined;
  resume: ((position: Position) => Position) | undefined;
  private readonly onTheWay = new Map<string, number>();
  private waiting: (() => void)[] = [];

  constructor(private readonly bus: MessageBus) {}

  get together(): number {
    return [...this.onTheWay.values()].reduce((sum, each) => sum + each, 0);
  }

  async publish(contract: Contract): Promise<void> {
    this.count(contract, 1);
    try {
      const mishap = this.mishap(contract);
      if (mishap === "refused") throw new Error("The bus took nothing");
      await this.bus.publish(contract);
      this.taken.push(contract);
      this.wake();
      await this.answer(contract);
      if (mishap === "unanswered") throw new Error("The answer was lost");
    } finally {
      this.count(contract, -1);
    }
  }

  async resumeAfter(position: Position): Promise<Position> {
    const answer = await this.bus.resumeAfter(position);
    return this.resume ? this.resume(answer) : answer;
  }

  subscribe(subscription: BusSubscription): AsyncIterable<Delivery> {
    return this.bus.subscribe(subscription);
  }

  close(): Promise<void> {
    return this.bus.close();
  }

  /** Resolves when this holds; looked at whenever something was sent, taken or answered. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private count({ stream }: Contract, change: 1 | -1): void {
    const ofStream = (this.onTheWay.get(stream) ?? 0) + change;
    this.onTheWay.set(stream, ofStream);
    this.most.ofStream = Math.max(this.most.ofStream, ofStream);
    this.most.together = Math.max(this.most.together, this.together);
    this.wake();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const look of waiting) look();
  }
}
