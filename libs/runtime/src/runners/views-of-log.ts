import type { EventStore } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";

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
 * Throws where a view has come further than the log. It would pass by what is written next, for it was there before; and what it shows
 * is of another history. Views are asked first: those of other processes may move on meanwhile, and the log with them.
 */
export const requireViewsOf = async ({
  eventStore,
  readModels,
}: {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}): Promise<void> => {
  const models = await readModels.models();
  const { position } = await eventStore.head();
  const ahead = models.find(({ checkpoint }) => checkpoint > position);
  if (ahead) throw new ViewsAheadOfLog(ahead.name, ahead.checkpoint, position);
};
