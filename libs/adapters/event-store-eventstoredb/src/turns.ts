import { KeyedTurns } from "@sankofa/kernel/keyed-turns";
import { StoreOverloaded } from "@sankofa/ports/event-store.errors";

const RETRY_AFTER_SECONDS = 1;

/** Work on one stream is done in the order it came, work on different streams side by side, and not too much of it waits. */
export class Turns {
  private readonly streams = new KeyedTurns();
  private count = 0;
  private idle: (() => void)[] = [];

  constructor(private readonly limit: number) {}

  async take<T>(stream: string, work: () => Promise<T>): Promise<T> {
    if (this.count >= this.limit) throw new StoreOverloaded(RETRY_AFTER_SECONDS);
    this.count += 1;
    try {
      return await this.streams.take(stream, work);
    } finally {
      this.count -= 1;
      if (this.count === 0) for (const resolve of this.idle.splice(0)) resolve();
    }
  }

  /** Resolves when nothing is under way. */
  async drained(): Promise<void> {
    if (this.count > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }
}
