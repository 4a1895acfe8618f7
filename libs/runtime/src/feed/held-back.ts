import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Id, StreamName } from "@sankofa/kernel/ids";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import type { GivenUp } from "./given-up";

const PAGE = 100;
/** Whoever hears it notes all that wait: of a program that can make out nothing the feed stops, as it should. */
const MOST_WAITING = 50;

/** A record whose facts wait, from its first one that cannot be made out. */
export interface Waiting {
  readonly stream: StreamName;
  readonly revision: number;
}

/**
 * What one reader of a funder's feed has not heard yet though it was passed: facts that the program cannot make out, and what comes
 * behind each in its own record. Every other record goes on. Whoever reads on with a mended program hears it first; what came
 * behind a fact that an operator gives up, whoever reads that.
 */
export class HeldBack {
  private readonly from: Map<StreamName, number>;

  constructor(
    private readonly store: Pick<EventStore, "readStream">,
    private readonly given: GivenUp,
    private readonly tenant: Id,
    waiting: readonly Waiting[] = [],
  ) {
    this.from = new Map(waiting.map(({ stream, revision }) => [stream, revision]));
  }

  get waiting(): readonly Waiting[] {
    return [...this.from].map(([stream, revision]) => ({ stream, revision }));
  }

  /** What a fact says to the world; undefined where it waits from now on. */
  async outside(fact: StoredFact): Promise<readonly Contract[] | undefined> {
    if (fact.tenant !== this.tenant) return [];
    if (this.from.has(fact.stream)) return undefined;
    const { contracts, unreadable } = await this.given.saidOf(fact);
    if (contracts) return toTheWorld(contracts);
    if (this.from.size === MOST_WAITING) throw new Error(unreadable);
    this.from.set(fact.stream, fact.revision);
    return undefined;
  }

  /** True where a fact gives another one up, so that something may wait no longer. */
  async hears(fact: StoredFact): Promise<boolean> {
    return fact.tenant === this.tenant && (await this.given.hears(fact)) && this.from.size > 0;
  }

  /**
   * What waited up to a position and can be made out now, in each record's order up to the first fact that cannot. Once one is
   * asked for, the one before it waits no longer.
   */
  async *mended(upTo: Position): AsyncGenerator<Contract> {
    for (const { stream, revision } of this.waiting) yield* this.ofStream(stream, revision, upTo);
  }

  private async *ofStream(stream: StreamName, revision: number, upTo: Position): AsyncGenerator<Contract> {
    for (let from: number | undefined = revision; from !== undefined;) {
      const page = await this.store.readStream({ stream, from, direction: "forwards", limit: PAGE });
      for (const fact of page.facts) {
        if (fact.position > upTo || fact.tenant !== this.tenant) return void this.from.delete(stream);
        const { contracts } = await this.given.saidOf(fact);
        if (!contracts) return;
        this.from.set(stream, fact.revision + 1);
        yield* toTheWorld(contracts);
      }
      from = page.next;
    }
    this.from.delete(stream);
  }
}

const toTheWorld = (contracts: readonly Contract[]): readonly Contract[] =>
  contracts.filter(({ audience }) => audience === "public");
