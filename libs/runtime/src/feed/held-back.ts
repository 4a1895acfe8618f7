import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Id, StreamName } from "@sankofa/kernel/ids";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import type { ContractFeed } from "./contract-feed";

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
 * behind each in its own record. Every other record goes on. Whoever reads on with a mended program hears it first.
 */
export class HeldBack {
  private readonly from: Map<StreamName, number>;

  constructor(
    private readonly store: Pick<EventStore, "readStream">,
    private readonly feed: Pick<ContractFeed, "saidOf">,
    private readonly tenant: Id,
    waiting: readonly Waiting[] = [],
  ) {
    this.from = new Map(waiting.map(({ stream, revision }) => [stream, revision]));
  }

  get waiting(): readonly Waiting[] {
    return [...this.from].map(([stream, revision]) => ({ stream, revision }));
  }

  /** What a fact says to the world; undefined where it waits from now on. */
  outside(fact: StoredFact): readonly Contract[] | undefined {
    if (fact.tenant !== this.tenant) return [];
    if (this.from.has(fact.stream)) return undefined;
    const { contracts, unreadable } = this.feed.saidOf(fact);
    if (contracts) return toTheWorld(contracts);
    if (this.from.size === MOST_WAITING) throw new Error(unreadable);
    this.from.set(fact.stream, fact.revision);
    return undefined;
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
        const { contracts } = this.feed.saidOf(fact);
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
