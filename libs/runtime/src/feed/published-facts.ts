import type { Contract } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { EventStore } from "@sankofa/ports/event-store";
import type { ContractFeed } from "./contract-feed";
import { factsOf } from "./facts-of";
import type { FeedPlace } from "./feed-place";
import { HeldBack } from "./held-back";
import { Preceding } from "./preceding";

/** Something that is published, and the place from which a reader that has taken it goes on. */
export interface Published {
  readonly contract: Contract;
  readonly place: FeedPlace;
}

/**
 * What a funder's feed says to the world after a place: the same that a broker is handed, but read from the log itself,
 * and so in its order and without anything between. What waited there and can be made out by now comes first.
 */
export async function* publishedFacts(
  store: EventStore,
  feed: ContractFeed,
  tenant: Id,
  { position, waiting }: FeedPlace,
  signal: AbortSignal,
): AsyncGenerator<Published> {
  const preceding = new Preceding(store, feed);
  const held = new HeldBack(store, feed, tenant, waiting);
  for await (const late of held.mended(position))
    for (const contract of await preceding.mark([late])) yield { contract, place: { position, waiting: held.waiting } };
  for await (const fact of factsOf(store, position, signal))
    for (const contract of await preceding.mark(held.outside(fact) ?? []))
      yield { contract, place: { position: fact.position, waiting: held.waiting } };
}
