import type { Contract, Position } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import type { Commit, ModelId, ReadModels } from "@sankofa/ports/read-models";
import { addressed } from "./addressed";
import { PageFold } from "./page-fold";

const MOST_KEYS_AT_ONCE = 500;
const NONE: ReadonlySet<string> = new Set();

export interface ViewPage {
  readonly model: ModelId;
  readonly contracts: readonly Contract[];
  readonly expected: Position;
  readonly checkpoint: Position;
  readonly epoch: number;
  /** Keys that stand still: what touches them queues behind the fact that could not be folded. */
  readonly parked?: ReadonlySet<string>;
}

/** True when the view has something to do with one of these contracts. */
export const concerns = (view: View, contracts: readonly Contract[]): boolean =>
  contracts.some((contract) => view.reads.includes(contract.type));

/** Why a key stands still since this page, by key. */
export type NewlyParked = ReadonlyMap<string, string>;

/** A page as it is to be written, and why keys stand still since. */
export interface FoldedPage {
  readonly commit: Commit;
  readonly stuck: NewlyParked;
}

/**
 * Folds a page of the feed into a view's documents. A key whose fact cannot be folded is parked with the page: later
 * facts of it queue behind, all other keys go on.
 */
export const foldPage = async (models: ReadModels, view: View, page: ViewPage): Promise<FoldedPage> => {
  const touched = page.contracts
    .filter((contract) => view.reads.includes(contract.type))
    .map((contract) => addressed(view, contract));
  const docs = await documents(models, page.model, [...new Set(touched.flatMap(({ keys }) => keys))]);
  const fold = new PageFold(view, docs, page.parked ?? NONE);
  for (const { heard, keys } of touched) for (const key of keys) fold.add(heard, key);
  const { model, expected, checkpoint, epoch } = page;
  const { changes, touches, park, stuck } = fold;
  return { commit: { model, expected, checkpoint, epoch, changes, touches, ...(park.length ? { park } : {}) }, stuck };
};

/** Folds a page and writes it with the checkpoint in one transaction. */
export const projectPage = async (models: ReadModels, view: View, page: ViewPage): Promise<NewlyParked> => {
  const { commit, stuck } = await foldPage(models, view, page);
  await models.commit(commit);
  return stuck;
};

/** The documents of these keys that there are. */
export const documents = async (
  models: ReadModels,
  model: ModelId,
  keys: readonly string[],
): Promise<Map<string, object | undefined>> => {
  const docs = new Map<string, object | undefined>();
  for (let from = 0; from < keys.length; from += MOST_KEYS_AT_ONCE)
    for (const row of await models.getMany(model, keys.slice(from, from + MOST_KEYS_AT_ONCE)))
      docs.set(row.key, row.doc);
  return docs;
};
