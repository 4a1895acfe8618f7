import type { Position } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import type { ModelId } from "@sankofa/ports/read-models";
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

/** Another build of the run's view, standing at a position. */
export const besideOf = (
  run: ProjectionRun,
  model: ModelId,
  position: Position,
  parked: Set<string> = new Set(),
): ProjectionRun => ({ ...run, model, position, written: position, idleFacts: 0, parked, apart: true });
