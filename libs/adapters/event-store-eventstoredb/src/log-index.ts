import { START, type Head, type Position } from "@sankofa/ports/event-store";
import { instantNumber } from "@sankofa/ports/event-store.bounds";
import type { LogPages, RawPage } from "./log-pages";

const READ_AHEAD = 1_000;
/** Read at a time from a mark on: the fact that was sought lies before the next mark, but for what was recorded out of order. */
const FROM_MARK = 128;
/** Facts from one mark to the next. */
const MARK_EVERY = 100;

/** How the log stood after a fact: how many facts there were, and the latest instant recorded up to there. */
interface Mark {
  readonly position: Position;
  readonly recordedMax: number;
}

/**
 * What the server has no index for: how many facts there are up to a place, and where the log stood at an instant. Grows with every
 * page that anybody reads where it left off, and reads on by itself when asked. In memory, with a mark every hundred
 * facts, because the latest instant recorded so far never decreases.
 */
export class LogIndex {
  private readonly marks: Mark[] = [];
  private upTo: Position;
  private last: Position = START;
  private count = 0;
  private recordedMax = -Infinity;

  constructor(private readonly pages: LogPages) {
    this.upTo = pages.origin;
    pages.onRead((after, page) => this.absorb(after, page));
  }

  async head(): Promise<Head> {
    await this.readUp(() => false);
    return { position: this.last, count: this.count };
  }

  /** The position before the first fact recorded later. */
  async positionAt(instant: string): Promise<Position> {
    const moment = instantNumber(instant);
    await this.readUp(() => this.recordedMax > moment);
    if (this.recordedMax <= moment) return this.last;
    let position = this.markedAt(this.marksBefore(({ recordedMax }) => recordedMax > moment));
    for (let looked = position; ;) {
      const page = await this.pages.forwards(looked, FROM_MARK);
      for (const { fact } of page.facts) {
        if (Date.parse(fact.recorded) > moment) return position;
        position = fact.position;
      }
      if (page.end) return position;
      looked = page.looked;
    }
  }

  /** How many facts stand up to a position, itself included. */
  async countAt(position: Position): Promise<number> {
    await this.readUp(() => this.upTo >= position);
    if (position >= this.last) return this.count;
    const marked = this.marksBefore((mark) => mark.position > position);
    let count = marked * MARK_EVERY;
    for (let looked = this.markedAt(marked); ;) {
      const page = await this.pages.forwards(looked, FROM_MARK);
      for (const { fact } of page.facts) {
        if (fact.position > position) return count;
        count += 1;
      }
      if (page.end) return count;
      looked = page.looked;
    }
  }

  private async readUp(enough: () => boolean): Promise<void> {
    for (let end = false; !end && !enough();) end = (await this.pages.forwards(this.upTo, READ_AHEAD)).end;
  }

  private absorb(after: Position, page: RawPage): void {
    if (after > this.upTo) return;
    for (const { fact } of page.facts) {
      if (fact.position <= this.upTo) continue;
      this.last = fact.position;
      this.recordedMax = Math.max(this.recordedMax, Date.parse(fact.recorded));
      this.count += 1;
      if (this.count % MARK_EVERY === 0) this.marks.push({ position: this.last, recordedMax: this.recordedMax });
    }
    if (page.looked > this.upTo) this.upTo = page.looked;
  }

  /** How many marks stand before the first that is past: no later one is not. */
  private marksBefore(isPast: (mark: Mark) => boolean): number {
    let [low, high] = [0, this.marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const mark = this.marks[middle];
      if (mark && !isPast(mark)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the last of the first so many marks stands. */
  private markedAt(marks: number): Position {
    return this.marks[marks - 1]?.position ?? START;
  }
}
