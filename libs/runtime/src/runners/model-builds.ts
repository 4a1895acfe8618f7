import type { View } from "@sankofa/kernel/view";
import type { ModelId, ModelSpec, ModelState, ReadModels } from "@sankofa/ports/read-models";

/** A view's version and the number of its build make the read model's version, so that a rebuild stands beside the old one. */
const BUILDS_PER_VERSION = 10_000;

const versionOf = (model: ModelId): number => Math.floor(model.version / BUILDS_PER_VERSION);

/** The build that answers for this version of the view, where there is one. */
export const standingBuild = async (models: ReadModels, view: View): Promise<ModelId | undefined> => {
  const active = await models.active(view.name);
  return active && versionOf(active) === view.version ? active : undefined;
};

/** A build number above all that exist. */
export const nextBuild = (view: View, existing: readonly ModelState[]): ModelId => {
  const first = view.version * BUILDS_PER_VERSION + 1;
  const taken = existing.filter((model) => model.name === view.name).map((model) => model.version + 1);
  return { name: view.name, version: Math.max(first, ...taken) };
};

export const modelSpec = (view: View, model: ModelId): ModelSpec => ({
  ...model,
  indexes: Object.keys(view.index),
  history: view.history,
});

/** Lets a build answer that has read what there is: its indexes are made first, the promotion is one write. */
export const promote = async (models: ReadModels, model: ModelId): Promise<void> => {
  await models.caughtUp(model);
  await models.activate(model);
};
