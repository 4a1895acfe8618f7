import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Instant } from "@sankofa/kernel/time";
import type { View } from "@sankofa/kernel/view";
import { START, type EventStore } from "@sankofa/ports/event-store";
import type { ModelId, ReadModels } from "@sankofa/ports/read-models";
import { effectiveTimes, type ContractFeed } from "../feed/contract-feed";

const PAGE = 1_000;

/**
 * A document as the world stood at an instant, as known today: the contracts that ever touched it, those that happened
 * later left out, a correction taking the corrected fact's time, folded in log order.
 */
export const foldAsHappened = async <Doc extends object>(
  stores: { readonly eventStore: EventStore; readonly readModels: ReadModels },
  feed: ContractFeed,
  model: ModelId,
  view: Pick<View<Doc>, "reads" | "keys" | "project">,
  key: string,
  at: Instant,
): Promise<Doc | undefined> => {
  const contracts: Contract[] = [];
  let after: Position | undefined = START;
  while (after !== undefined) {
    const positions: readonly Position[] = await stores.readModels.touches(model, key, after, PAGE);
    for (const fact of await stores.eventStore.readPositions(positions))
      contracts.push(
        ...feed
          .contractsOf(fact)
          .filter((contract) => view.reads.includes(contract.type) && view.keys(contract).includes(key)),
      );
    after = positions.length === PAGE ? positions.at(-1) : undefined;
  }
  const times = effectiveTimes(contracts);
  let doc: Doc | undefined;
  for (const contract of contracts) if ((times.get(contract.id) ?? at) <= at) doc = view.project(doc, contract, key);
  return doc;
};
