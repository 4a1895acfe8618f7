import type { View } from "@sankofa/kernel/view";
import type { ReadModels } from "@sankofa/ports/read-models";
import { canGoOn, modelSpec, nextBuild } from "./model-builds";
import { parkedKeys } from "./parked-keys";
import type { ProjectionRun } from "./projection-run";

/**
 * A view as it stands before anything is read, its tables made. A build of another version answers until one of this version can;
 * nothing is written to it.
 */
export const standingRun = async (models: ReadModels, view: View): Promise<ProjectionRun> => {
  const model = (await models.active(view.name)) ?? nextBuild(view, await models.models());
  if (canGoOn(view, model)) await models.prepare(modelSpec(view, model));
  const position = await models.checkpoint(model);
  const parked = await parkedKeys(models, model);
  return { view, model, position, written: position, idleFacts: 0, parked, apart: false, trouble: undefined };
};
