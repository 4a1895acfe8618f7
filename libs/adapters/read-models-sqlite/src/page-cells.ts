import type { Commit, ModelId } from "@sankofa/ports/read-models";
import type { Cell, ModelTables } from "./model-tables";

/** A page of one model on its way to the writing thread: flat lists of plain values are handed over fastest. */
export interface PageCells extends Pick<Commit, "expected" | "checkpoint" | "epoch" | "park" | "unpark"> {
  readonly model: ModelId;
  /** So many cells a change: its key, its position and its row's, the document first; nulls where the row is removed. */
  readonly changes: readonly Cell[];
  /** Two cells a touch: key and position. Undefined where they are those of the changes, as nearly always. */
  readonly touches: readonly string[] | undefined;
}

export const pageCells = (tables: ModelTables, commit: Commit): PageCells => {
  const { expected, checkpoint, epoch, park, unpark } = commit;
  const changes: Cell[] = [];
  for (const { key, position, row } of commit.changes) {
    changes.push(key, position);
    tables.pushCells(row, changes);
  }
  const touches = touchesAlike(commit) ? undefined : commit.touches.flatMap(({ key, position }) => [key, position]);
  const parks = { ...(park ? { park } : {}), ...(unpark ? { unpark } : {}) };
  return { model: tables.id, expected, checkpoint, epoch, changes, touches, ...parks };
};

const touchesAlike = ({ changes, touches }: Commit): boolean =>
  changes.length === touches.length &&
  touches.every(({ key, position }, at) => key === changes[at]?.key && position === changes[at]?.position);
