import {
  MOST_POSITIONS,
  START,
  type LogFilter,
  type LogPage,
  type Position,
  type ReadAll,
  type StoredFact,
} from "@sankofa/ports/event-store";
import { pageLimit } from "@sankofa/ports/event-store.bounds";
import { numberOf } from "@sankofa/ports/event-store.positions";
import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import type { LogPages, RawPage } from "./log-pages";

const READ_AHEAD = 1_000;

const matches = (filter: LogFilter | undefined, fact: StoredFact): boolean =>
  (!filter?.types || filter.types.includes(fact.type)) &&
  (!filter?.streamPrefixes || filter.streamPrefixes.some((prefix) => fact.stream.startsWith(prefix)));

/** A page being filled from raw pages: what fits goes in, the checkpoint follows every fact that was looked at. */
class Filling {
  readonly facts: StoredFact[] = [];
  private full = false;

  constructor(
    private checkpoint: Position,
    private readonly most: number,
    private readonly filter: LogFilter | undefined,
    private readonly isBeyond: (position: Position) => boolean,
  ) {}

  /** The finished page, or undefined where more has to be read. */
  take({ facts, end }: RawPage): LogPage | undefined {
    for (const { fact } of facts) {
      if (this.isBeyond(fact.position)) return this.page(true);
      if (this.full) return this.page(false);
      this.checkpoint = fact.position;
      if (matches(this.filter, fact)) this.full = this.facts.push(fact) === this.most;
    }
    if (end) return this.page(true);
    return this.full ? this.page(false) : undefined;
  }

  page(end: boolean): LogPage {
    return { facts: this.facts, checkpoint: this.checkpoint, end };
  }
}

/** Reading the log both ways. The client takes no filter when it reads, so what does not fit is left out here. */
export class LogReader {
  constructor(private readonly pages: LogPages) {}

  /** Up to and including the bound, where there is one. */
  async readAll({ after, direction, limit, filter }: ReadAll, bound: Position | undefined): Promise<LogPage> {
    if (after !== undefined) numberOf(after);
    const most = pageLimit(limit);
    const count = filter ? Math.max(most, READ_AHEAD) : most + 1;
    return direction === "backwards"
      ? this.backwards(after, count, new Filling(after ?? START, most, filter, () => false), bound)
      : this.forwards(
          after ?? START,
          count,
          new Filling(after ?? START, most, filter, (position) => bound !== undefined && position > bound),
        );
  }

  /** The facts at these positions, in the order of the log. Asks for more at a time where they lie close together. */
  async readPositions(positions: readonly Position[]): Promise<StoredFact[]> {
    if (positions.length > MOST_POSITIONS) throw new RangeError(`At most ${MOST_POSITIONS} positions at once`);
    for (const position of positions) numberOf(position);
    const wanted = [...new Set(positions)].filter((position) => position > START).sort();
    const found: StoredFact[] = [];
    let count = Math.min(wanted.length, 32);
    for (let next = 0; next < wanted.length;) {
      const { facts, looked } = await this.factsFrom(wanted[next] ?? START, count);
      const upTo = wanted.findLastIndex((position) => position <= looked);
      const asked = new Set(wanted.slice(next, upTo + 1));
      found.push(...facts.flatMap(({ fact }) => (asked.has(fact.position) ? [fact] : [])));
      count = asked.size > 1 ? Math.min(count * 2, MOST_POSITIONS) : Math.max(1, count >> 1);
      next = Math.max(upTo, next) + 1;
    }
    return found;
  }

  private async factsFrom(position: Position, count: number): Promise<RawPage> {
    try {
      return await this.pages.from(position, count);
    } catch (error) {
      // A server may refuse to read from where nothing begins: then there is nothing.
      if (error instanceof StoreUnavailable) throw error;
      return { facts: [], looked: position, end: true };
    }
  }

  private async forwards(after: Position, count: number, filling: Filling): Promise<LogPage> {
    let looked = after;
    for (let next = count; ; next = READ_AHEAD) {
      const raw = await this.pages.forwards(looked, next);
      const page = filling.take(raw);
      if (page) return page;
      looked = raw.looked;
    }
  }

  private async backwards(
    after: Position | undefined,
    count: number,
    filling: Filling,
    bound: Position | undefined,
  ): Promise<LogPage> {
    let before = after;
    if (bound !== undefined && (after === undefined || after > bound)) {
      if (bound === START) return filling.page(true);
      // The fact at the bound itself belongs to the moment; reading back from it leaves it out.
      const { facts } = await this.pages.from(bound, 1);
      const page = filling.take({
        facts: facts.filter(({ fact }) => fact.position === bound),
        looked: bound,
        end: false,
      });
      if (page) return page;
      before = bound;
    }
    for (let next = count; ; next = READ_AHEAD) {
      const raw = await this.pages.backwards(before, next);
      const page = filling.take(raw);
      if (page) return page;
      before = raw.looked;
    }
  }
}
