import type { ModelId, ReadModels } from "@sankofa/ports/read-models";

const PAGE = 500;

/** The keys of a model that stand still. */
export const parkedKeys = async (models: ReadModels, model: ModelId): Promise<Set<string>> => {
  const keys = new Set<string>();
  for (let after: string | undefined = ""; after !== undefined;) {
    const page: readonly { readonly key: string }[] = await models.parkedKeys(model, after, PAGE);
    for (const { key } of page) keys.add(key);
    after = page.length === PAGE ? page.at(-1)?.key : undefined;
  }
  return keys;
};
