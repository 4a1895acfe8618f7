import type { AppendResult } from "@sankofa/ports/event-store";
import type { Refusal } from "@sankofa/ports/event-store.verdict";

/** The data of all that waits may have so many characters: a queue of large appends is full before it is long. */
export const MOST_CHARACTERS = 64 * 1024 * 1024;

export type Answer = AppendResult | { readonly refusal: Refusal };

export interface Waiting {
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
  /** Of the data that it wants to be written. */
  readonly characters: number;
}

/** Who waits for an answer of the writing thread, which comes in the order they were taken in. */
export class WaitingList {
  /** Oldest first; `answered` of them are done with. */
  private list: (Waiting | undefined)[] = [];
  private answered = 0;
  private characters = 0;

  constructor(private readonly most: number) {}

  get length(): number {
    return this.list.length - this.answered;
  }

  /** False where there is no room. */
  add(waiting: Waiting): boolean {
    const characters = this.characters + waiting.characters;
    if (this.length >= this.most || characters > MOST_CHARACTERS) return false;
    this.characters = characters;
    this.list.push(waiting);
    return true;
  }

  /** The oldest, which is waited for no longer. */
  next(): Waiting {
    const waiting = this.list[this.answered];
    if (!waiting) throw new Error("The writing thread answered more than it was asked");
    // Let go of at once: what a list that has grown old holds is kept, and moved, by every collection of garbage.
    this.list[this.answered++] = undefined;
    this.characters -= waiting.characters;
    if (this.answered === this.list.length || this.answered > 1_024) {
      this.list = this.list.slice(this.answered);
      this.answered = 0;
    }
    return waiting;
  }

  /** All that are left; none of them is waited for any longer. */
  takeAll(): readonly (Waiting | undefined)[] {
    const left = this.list.slice(this.answered);
    [this.list, this.answered, this.characters] = [[], 0, 0];
    return left;
  }
}
