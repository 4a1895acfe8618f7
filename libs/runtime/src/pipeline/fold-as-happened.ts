import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Instant } from "@sankofa/kernel/time";
import type { View } from "@sankofa/kernel/view";
import { START } from "@sankofa/ports/event-store";
import type { ModelId, ReadModels } from "@sankofa/ports/read-models";
import { effectiveTimes } from "../feed/contract-feed";
import type { RememberedContracts } from "./remembered-contracts";

const PAGE = 1_000;

/**
 * What had happened to a document by an instant, as known today: the contracts that ever touched it, in log order, those that
 * happened later left out, a correction taking the corrected fact's time.
 */
export const heardAsHappened = async <Doc extends object>(
  readModels: ReadModels,
  remembered: RememberedContracts,
  model: ModelId,
  view: Pick<View<Doc>, "reads" | "keys">,
  key: string,
  at: Instant,
): Promise<readonly Contract[]> => {
  const positions: Position[] = [];
  let after: Position | undefined = START;
  while (after !== undefined) {
    const page: readonly Position[] = await readModels.touches(model, key, after, PAGE);
    positions.push(...page);
    after = page.length === PAGE ? page.at(-1) : undefined;
  }
  const contracts = (await remembered.at(positions)).filter(
    (contract) => view.reads.includes(contract.type) && view.keys(contract).includes(key),
  );
  const times = effectiveTimes(contracts);
  return contracts.filter(({ id }) => (times.get(id) ?? at) <= at);
};

/** The document that they make. */
export const foldAsHappened = <Doc extends object>(
  contracts: readonly Contract[],
  view: Pick<View<Doc>, "project">,
  key: string,
): Doc | undefined => {
  let doc: Doc | undefined;
  for (const contract of contracts) doc = view.project(doc, contract, key);
  return doc;
};
