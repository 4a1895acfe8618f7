import type { Contract, Position } from "@sankofa/kernel/contract";
import { Recent } from "@sankofa/kernel/recent";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";

/** A relationship of ten thousand facts and what is asked beside it; some 40 MB when all that may be kept is. */
const MOST = 12_000;
/** As many as a store gives at once. */
const AT_ONCE = 1_000;

type Said = readonly Contract[];

/**
 * What facts say, by their positions. A fact never changes, and whoever drags a handle along a history asks for the same ones
 * at every step: those asked for lately are kept as they were made out, personal fields sealed as they are in the log.
 */
export class RememberedContracts {
  private readonly known: Recent<Position, Said>;

  constructor(
    private readonly store: Pick<EventStore, "readPositions">,
    private readonly feed: { contractsOf(fact: StoredFact): Said },
    most = MOST,
  ) {
    this.known = new Recent(most);
  }

  /** In the order of the positions, which is the log's or its reverse. */
  async at(positions: readonly Position[]): Promise<Said> {
    const said = new Map<Position, Said>();
    const missing: Position[] = [];
    for (const position of positions) {
      const known = this.known.get(position);
      if (known) said.set(position, known);
      else missing.push(position);
    }
    for (let first = 0; first < missing.length; first += AT_ONCE)
      for (const fact of await this.store.readPositions(missing.slice(first, first + AT_ONCE)))
        said.set(fact.position, this.made(fact));
    return positions.flatMap((position) => said.get(position) ?? []);
  }

  private made(fact: StoredFact): Said {
    const contracts = this.feed.contractsOf(fact);
    this.known.set(fact.position, contracts);
    return contracts;
  }
}
