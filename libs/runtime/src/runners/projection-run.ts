import type { Contract, Position } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import type { ModelId } from "@sankofa/ports/read-models";
import { concerns } from "./project-page";
import type { Trouble } from "./retrying";

/** A view as this process keeps it: which build it writes, and how far that has read. */
export interface ProjectionRun {
  readonly view: View;
  model: ModelId;
  /** Up to where it has read. */
  position: Position;
  /** Up to where its checkpoint is written. */
  written: Position;
  idleFacts: number;
  /** Keys that stand still behind a fact that could not be folded. */
  parked: Set<string>;
  /** Set while it reads for itself, behind the shared tail. */
  apart: boolean;
  trouble: Trouble | undefined;
}

/** Something else is done with the view just now: the same can be asked for again when that is over. */
export class ViewBusy extends Error {
  readonly code = "view-busy";
}

/** Another build of the run's view, standing at a position. */
export const besideOf = (
  run: ProjectionRun,
  model: ModelId,
  position: Position,
  parked: Set<string> = new Set(),
): ProjectionRun => ({ ...run, model, position, written: position, idleFacts: 0, parked, apart: true });

/** A view that a stretch of the log does not concern writes its checkpoint only this often: reading it again is harmless. */
export const IDLE_FACTS_PER_CHECKPOINT = 2_000;

/** A stretch of the log as it concerns views: what it says, where it ends, and how many facts it has. */
export type Stretch = Readonly<{ contracts: readonly Contract[]; checkpoint: Position; facts: number }>;

/** True where it says nothing to a view that has read everything before it. */
export const passesBy = (run: ProjectionRun, tail: Position, { contracts, facts }: Stretch): boolean => {
  const level = run.position === tail && run.idleFacts + facts < IDLE_FACTS_PER_CHECKPOINT;
  if (!level || concerns(run.view, contracts)) return false;
  run.idleFacts += facts;
  return true;
};
