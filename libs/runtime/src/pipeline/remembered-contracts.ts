import type { Contract, Position } from "@sankofa/kernel/contract";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";

/** Facts of a generation: two of them hold a relationship of ten thousand facts and what is asked beside it, in some 40 MB. */
const MOST = 12_000;
/** As many as a store gives at once. */
const AT_ONCE = 1_000;

type Said = readonly Contract[];

/**
 * What facts say, by their positions. A fact never changes, and whoever drags a handle along a history asks for the same ones
 * at every step: those asked for lately are kept as they were made out, personal fields sealed as they are in the log. Of two
 * generations the older one goes when the younger is full.
 */
export class RememberedContracts {
  private young = new Map<Position, Said>();
  private old = new Map<Position, Said>();

  constructor(
    private readonly store: Pick<EventStore, "readPositions">,
    private readonly feed: { contractsOf(fact: StoredFact): Said },
    private readonly most = MOST,
  ) {}

  /** In the order of the positions, which is the log's or its reverse. */
  async at(positions: readonly Position[]): Promise<Said> {
    const said = new Map<Position, Said>();
    const missing: Position[] = [];
    for (const position of positions) {
      const known = this.young.get(position) ?? this.old.get(position);
      if (known) said.set(position, known);
      else missing.push(position);
    }
    for (let first = 0; first < missing.length; first += AT_ONCE)
      for (const fact of await this.store.readPositions(missing.slice(first, first + AT_ONCE)))
        said.set(fact.position, this.feed.contractsOf(fact));
    for (const [position, contracts] of said) this.keep(position, contracts);
    return positions.flatMap((position) => said.get(position) ?? []);
  }

  private keep(position: Position, said: Said): void {
    if (this.young.has(position)) return;
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(position, said);
  }
}
