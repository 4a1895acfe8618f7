import type { Instant } from "@sankofa/kernel/time";

/** Something that goes on over time: it yields the instant at which it goes on. */
export type Story = AsyncGenerator<Instant, void, void>;

interface Entry {
  readonly at: Instant;
  readonly turn: number;
  readonly story: Story;
}

/** Many stories side by side on one line of time: always the one that is next goes on, and two at one instant in the order they were put down. */
export class Agenda {
  private readonly entries: Entry[] = [];
  private turn = 0;
  private now: Instant = "";

  begin(at: Instant, story: Story): void {
    this.put(at, story);
  }

  /** Lets everything happen that happens by then; what would come later never does. `arrive` moves the clock. */
  async runUntil(end: Instant, arrive: (at: Instant) => Promise<void>, signal: AbortSignal): Promise<void> {
    for (let entry = this.entries.shift(); entry && entry.at <= end; entry = this.entries.shift()) {
      signal.throwIfAborted();
      this.now = entry.at;
      await arrive(entry.at);
      const { value, done } = await entry.story.next();
      if (!done) this.put(value, entry.story);
    }
    await arrive(end);
  }

  /** What should have begun by now begins now. */
  private put(from: Instant, story: Story): void {
    const at = from > this.now ? from : this.now;
    const entry = { at, turn: this.turn++, story };
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle]?.at ?? "") <= at) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, entry);
  }
}
