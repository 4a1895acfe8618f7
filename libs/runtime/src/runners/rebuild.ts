import { createHash } from "node:crypto";
import type { Position } from "@sankofa/kernel/contract";
import type { ModelId, ReadModels } from "@sankofa/ports/read-models";
import { START } from "@sankofa/ports/event-store";
import { modelSpec, nextBuild, promote } from "./model-builds";
import type { ProjectionRun, ProjectionRunner } from "./projection-runner";
import type { ViewPositions } from "./view-positions";

export interface Rebuilt {
  readonly view: string;
  readonly position: Position;
  readonly rows: number;
  /** SHA-256 over the canonical dumps of the old and the new build at the same position. */
  readonly before: string;
  readonly after: string;
  readonly equal: boolean;
}

/**
 * Folds a view anew from the first fact beside the one that answers, compares the two at the same position and lets the
 * new one answer. Commands and queries go on meanwhile. A failure or an abort leaves the old one answering.
 */
export const rebuildView = async (
  runner: ProjectionRunner,
  models: ReadModels,
  positions: ViewPositions,
  name: string,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (position: Position) => void } = {},
): Promise<Rebuilt> => {
  const run = runner.runs.get(name);
  if (!run) throw new Error(`There is no view ${name}`);
  const model = nextBuild(run.view, await models.models());
  await models.prepare(modelSpec(run.view, model));
  const building: ProjectionRun = {
    ...run,
    model,
    position: START,
    written: START,
    idleFacts: 0,
    parked: new Set(),
    apart: true,
  };
  try {
    const read = (): Position => {
      options.signal?.throwIfAborted();
      return run.position;
    };
    await runner.catchUp(building, read, options.onProgress);
    let rebuilt: Rebuilt | undefined;
    await runner.holding(run, async () => {
      await runner.catchUp(building, read, options.onProgress);
      const [before, after] = [await digest(models, run.model), await digest(models, model)];
      rebuilt = {
        view: name,
        position: run.position,
        rows: after.rows,
        before: before.hash,
        after: after.hash,
        equal: before.hash === after.hash,
      };
      await runner.leases.take(name);
      await promote(models, model);
      const old = run.model;
      run.model = model;
      run.written = building.written;
      run.parked = building.parked;
      positions.stands(name, model, run.position);
      await models.drop(old);
    });
    if (!rebuilt) throw new Error(`The rebuild of ${name} did not finish`);
    return rebuilt;
  } catch (error) {
    if (run.model !== model) await models.drop(model);
    throw error;
  }
};

/** SHA-256 over a model's canonical dump, and how many rows it has. */
export const digest = async (
  models: ReadModels,
  model: ModelId,
): Promise<{ readonly hash: string; readonly rows: number }> => {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const line of models.dump(model)) {
    hash.update(line).update("\n");
    rows += 1;
  }
  return { hash: hash.digest("hex"), rows };
};
