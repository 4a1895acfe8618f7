import type { View } from "@sankofa/kernel/view";
import type { EventStore } from "@sankofa/ports/event-store";
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

/** The views have read facts that the log does not hold. */
export class ViewsAheadOfLog extends Error {
  readonly code = "views-ahead";

  constructor(view: string, reached: string, head: string) {
    super(
      `The view ${view} has read up to ${reached}, and the log ends at ${head}: an older log stands beside newer views. ` +
        "Bring back the log they were folded from; where the older one is meant, remove the views (views.db, or their database), which are folded from it anew.",
    );
    this.name = "ViewsAheadOfLog";
  }
}

/**
 * Where the log ends. Throws where a view stands further: it would pass by what is written next, for it was there before; and what it
 * shows is of another history. Asked after the views, for those of other processes may move on, and the log with them.
 */
export const headBeyond = async (store: EventStore, runs: Iterable<ProjectionRun>) => {
  const head = await store.head();
  for (const { view, position } of runs)
    if (position > head.position) throw new ViewsAheadOfLog(view.name, position, head.position);
  return head;
};
