import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { EventStore } from "@sankofa/ports/event-store";
import type { ContractFeed } from "./contract-feed";
import { factsOf } from "./facts-of";
import { Preceding } from "./preceding";

/**
 * What a funder's feed says to the world after a position: the same that a broker is handed, but read from the log itself,
 * and so in its order and without anything between.
 */
export async function* publishedFacts(
  store: EventStore,
  feed: ContractFeed,
  tenant: Id,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<Contract> {
  const preceding = new Preceding(store, feed);
  for await (const fact of factsOf(store, after, signal)) {
    if (fact.tenant !== tenant) continue;
    const outside = feed.everythingOf(fact).filter(({ audience }) => audience === "public");
    yield* await preceding.mark(outside);
  }
}
