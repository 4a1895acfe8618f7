import type { Contract, Position } from "@sankofa/kernel/contract";
import type { IndexValue, View } from "@sankofa/kernel/view";
import type { Commit, ModelId, ReadModels, Row } from "@sankofa/ports/read-models";

const MOST_KEYS_AT_ONCE = 500;

export interface ViewPage {
  readonly model: ModelId;
  readonly contracts: readonly Contract[];
  readonly expected: Position;
  readonly checkpoint: Position;
  readonly epoch: number;
}

/** True when the view has something to do with one of these contracts. */
export const concerns = (view: View, contracts: readonly Contract[]): boolean =>
  contracts.some((contract) => view.reads.includes(contract.type));

/** Folds a page of the feed into a view's documents and writes them with the checkpoint in one transaction. */
export const projectPage = async (models: ReadModels, view: View, page: ViewPage): Promise<void> => {
  const heard = page.contracts.filter((contract) => view.reads.includes(contract.type));
  const touched = heard.map((contract) => ({ contract, keys: [...new Set(view.keys(contract))] }));
  const docs = await documents(models, page.model, [...new Set(touched.flatMap(({ keys }) => keys))]);
  const changes: Commit["changes"][number][] = [];
  const touches: Commit["touches"][number][] = [];
  for (const { contract, keys } of touched)
    for (const key of keys) {
      const before = docs.get(key);
      const after = view.project(before, contract, key);
      touches.push({ key, position: contract.position });
      if (after === before) continue;
      docs.set(key, after);
      changes.push({ key, position: contract.position, row: after ? rowOf(view, key, after) : null });
    }
  await models.commit({ ...page, changes, touches });
};

export const rowOf = <Doc extends object>(view: Pick<View<Doc>, "index" | "scope">, key: string, doc: Doc): Row => {
  const index: Record<string, IndexValue> = {};
  for (const [name, valueOf] of Object.entries(view.index)) index[name] = valueOf(doc);
  return { key, scope: view.scope(doc), index, doc };
};

const documents = async (
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
