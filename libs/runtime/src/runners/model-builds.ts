import type { View } from "@sankofa/kernel/view";
import type { ModelId, ModelSpec, ModelState, ReadModels } from "@sankofa/ports/read-models";

/** A view's version and the number of its build make the read model's version, so that a rebuild stands beside the old one. */
const BUILDS_PER_VERSION = 10_000;

const isOf = (view: View, model: ModelId): boolean =>
  model.name === view.name && Math.floor(model.version / BUILDS_PER_VERSION) === view.version;

/** The build that answers for this version of the view, where there is one. */
export const standingBuild = async (models: ReadModels, view: View): Promise<ModelId | undefined> => {
  const active = await models.active(view.name);
  return active && isOf(view, active) ? active : undefined;
};

/** A build number above all that exist. */
export const nextBuild = (view: View, existing: readonly ModelState[]): ModelId => {
  const first = view.version * BUILDS_PER_VERSION + 1;
  const taken = existing
    .filter((model) => model.name === view.name && isOf(view, model))
    .map(({ version }) => version + 1);
  return { name: view.name, version: Math.max(first, ...taken) };
};

/** The build that answered before the one that does: of several, the one that has read furthest. */
export const lastRetired = (name: string, existing: readonly ModelState[]): ModelState | undefined =>
  existing
    .filter((model) => model.name === name && model.status === "retired")
    .sort((one, other) => (one.checkpoint < other.checkpoint ? 1 : -1))[0];

/** True where this program's view can go on folding into the build. */
export const canGoOn = isOf;

export const modelSpec = (view: View, model: ModelId): ModelSpec => ({
  ...model,
  indexes: Object.keys(view.index),
  ...(view.lists ? { lists: view.lists } : {}),
  history: view.history,
});

/** Promotes a build. What a store has told as failed it may have written all the same: which build answers is for it to say. */
export const letAnswer = async (models: ReadModels, model: ModelId): Promise<void> => {
  try {
    await models.activate(model);
  } catch (error) {
    const active = await models.active(model.name).catch(() => undefined);
    if (active?.version !== model.version) throw error;
  }
};

/** Removes a view's builds that answer nothing, but for one that a promotion can be taken back to. */
export const dropOthers = async (models: ReadModels, active: ModelId, kept?: ModelId): Promise<void> => {
  for (const { name, version } of await models.models())
    if (name === active.name && version !== active.version && version !== kept?.version)
      await models.drop({ name, version });
};
