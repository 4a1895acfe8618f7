import type { Position } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import { LeaseLost, type ModelId, type ReadModels } from "@sankofa/ports/read-models";
import { canGoOn, dropOthers, lastRetired, letAnswer, modelSpec, nextBuild } from "./model-builds";
import { parkedKeys } from "./parked-keys";
import { besideOf, type ProjectionRun } from "./projection-run";
import type { BuildOptions } from "./view-build";

/** A view of another version is built anew before anything is answered where that takes moments, else beside the old one. */
export const FACTS_BUILT_BEFORE_START = 50_000;

/** What the runner does for a build on the way. */
interface Builder {
  fold(building: ProjectionRun, options: BuildOptions): Promise<void>;
  catchUp(run: ProjectionRun, target: () => Position): Promise<void>;
  answersBy(run: ProjectionRun, other: ProjectionRun): void;
}

/**
 * For a view whose version was raised, or put back, since the build that answers was made: a build of this version is
 * folded, or the one of this version that was retired is caught up, and answers in its place.
 */
export const buildAnew = async (
  runner: Builder,
  models: ReadModels,
  run: ProjectionRun,
  tail: () => Position,
  signal: AbortSignal,
): Promise<void> => {
  const { view } = run;
  const existing = await models.models();
  const retired = lastRetired(view.name, existing);
  const earlier = retired && canGoOn(view, retired) ? retired : undefined;
  const { name, version } = earlier ?? nextBuild(view, existing);
  const model = { name, version };
  if (!earlier) await models.prepare(modelSpec(view, model));
  const other = besideOf(run, model, earlier?.checkpoint ?? START, await parkedKeys(models, model));
  try {
    if (!earlier) await runner.fold(other, { signal });
    await runner.catchUp(other, tail);
    signal.throwIfAborted();
    await letAnswer(models, model);
  } catch (error) {
    if (!earlier && !signal.aborted && !(error instanceof LeaseLost)) await dropHalfDone(models, model);
    throw error;
  }
  const old = run.model;
  runner.answersBy(run, other);
  await dropOthers(models, model, old);
};

/**
 * It is tried again soon, and for as long as it fails: each time a build more would take room that is wanting perhaps. One that answers
 * all the same is kept; one that cannot be removed now is removed with the next promotion.
 */
const dropHalfDone = async (models: ReadModels, model: ModelId): Promise<void> => {
  try {
    if ((await models.active(model.name))?.version !== model.version) await models.drop(model);
  } catch {
    return;
  }
};
