import type { Position } from "@sankofa/kernel/contract";
import { START, type EventStore } from "@sankofa/ports/event-store";
import { othersTurn } from "@sankofa/ports/others-turn";
import type { ReadModels } from "@sankofa/ports/read-models";
import type { ContractFeed } from "../feed/contract-feed";
import { MemoryFold, type FoldBounds } from "./memory-fold";
import type { ProjectionRun } from "./projection-run";

/** Small enough that whoever else wants a turn has it within a few milliseconds. */
const PAGE = 250;

/** How far a build has come. */
export interface BuildProgress {
  readonly position: Position;
  /** Facts read, and those there are to read. */
  readonly facts: number;
  readonly of: number;
}

export interface BuildOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  readonly bounds?: FoldBounds | undefined;
}

interface Sources {
  readonly store: EventStore;
  readonly models: ReadModels;
  readonly feed: ContractFeed;
  readonly epoch: (view: string) => Promise<number>;
}

/**
 * Folds a fresh build from the first fact up to where the log ends now, in memory, and makes its indexes last. What the
 * log gains meanwhile is left to pages written one by one. Others have their turn after every page.
 */
export const foldWhole = async (
  { store, models, feed, epoch }: Sources,
  building: ProjectionRun,
  { signal, onProgress, bounds }: BuildOptions,
): Promise<void> => {
  const { view, model } = building;
  const { position: end, count } = await store.head();
  const fold = new MemoryFold(models, view, model, START, () => epoch(view.name), bounds);
  let facts = 0;
  try {
    for (let at = START; at < end;) {
      signal?.throwIfAborted();
      const page = await store.readAll({ after: at, limit: PAGE, asOf: { position: end } });
      await fold.add(page.facts.flatMap((fact) => feed.heardOf(fact)));
      facts += page.facts.length;
      at = page.end ? end : page.checkpoint;
      onProgress?.({ position: at, facts, of: count });
      await othersTurn();
    }
    signal?.throwIfAborted();
    await fold.finish(end);
  } catch (error) {
    // Whoever drops the build now is not to meet a part of it that is still being written.
    await fold.settled().catch(() => undefined);
    throw error;
  }
  await models.caughtUp(model);
  building.position = building.written = end;
  building.parked = fold.keysParked;
};
