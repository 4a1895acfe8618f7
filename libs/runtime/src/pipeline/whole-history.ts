import type { Position } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";
import * as problems from "../problems";
import type { Problem } from "../rooms";
import type { ViewPositions } from "../runners/view-positions";

/** What was asked for up to a position is not all of it. */
export class NotWhole extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Throws NotWhole where a view has yet to read up to a position. */
export const requireRead = (views: Pick<ViewPositions, "position">, view: string, upTo: Position): void => {
  if (views.position(view) < upTo) throw new NotWhole(problems.viewLags(upTo));
};

/** Throws NotWhole unless every fact of a document up to a position is in the view: what is parked in it, or still to be read, is not. */
export const requireWhole = async (
  readModels: Pick<ReadModels, "parked">,
  views: Pick<ViewPositions, "position" | "model">,
  view: string,
  key: string,
  upTo: Position,
): Promise<void> => {
  requireRead(views, view, upTo);
  const [waiting] = await readModels.parked(views.model(view), key, START, 1);
  if (waiting !== undefined && waiting <= upTo) throw new NotWhole(problems.factUnreadable());
};
