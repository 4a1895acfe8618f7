import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { EventStore } from "@sankofa/ports/event-store";
import type { ContractFeed } from "./contract-feed";
import { factsOf } from "./facts-of";
import type { FeedPlace } from "./feed-place";
import { GivenUp } from "./given-up";
import { HeldBack } from "./held-back";
import { Preceding } from "./preceding";

/** Something that is published, and the place from which a reader that has taken it goes on. */
export interface Published {
  readonly contract: Contract;
  readonly place: FeedPlace;
}

/**
 * What a funder's feed says to the world after a place: the same that a broker is handed, but read from the log itself,
 * and so in its order and without anything between. What waited there and can be made out by now comes first; what waits behind
 * a fact that is given up comes when that is read.
 */
export async function* publishedFacts(
  store: EventStore,
  feed: ContractFeed,
  tenant: Id,
  { position, waiting }: FeedPlace,
  signal: AbortSignal,
): AsyncGenerator<Published> {
  const given = new GivenUp(store, feed);
  const preceding = new Preceding(store, given);
  const held = new HeldBack(store, given, tenant, waiting);
  async function* late(upTo: Position): AsyncGenerator<Published> {
    for await (const one of held.mended(upTo))
      for (const contract of await preceding.mark([one]))
        yield { contract, place: { position: upTo, waiting: held.waiting } };
  }
  yield* late(position);
  for await (const fact of factsOf(store, position, signal)) {
    if (await held.hears(fact)) yield* late(fact.position);
    for (const contract of await preceding.mark((await held.outside(fact)) ?? []))
      yield { contract, place: { position: fact.position, waiting: held.waiting } };
  }
}
