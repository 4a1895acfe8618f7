import type { Commit, ModelId } from "@sankofa/ports/read-models";
import type { Cell, ModelTables } from "./model-tables";

/** A page of one model on its way to the writing thread: flat lists of plain values are handed over fastest. */
export interface PageCells extends Pick<Commit, "expected" | "checkpoint" | "epoch" | "park" | "unpark"> {
  readonly model: ModelId;
  /** Each key once: cells tell its place among them, for every text that crosses is a new one to the other thread. */
  readonly keys: readonly string[];
  /** So many cells a change: its key's place, its position and its row's, the document first; nulls where the row is removed. */
  readonly changes: readonly Cell[];
  /** Two cells a touch: its key's place and position. Undefined where they are those of the changes, as nearly always. */
  readonly touches: readonly Cell[] | undefined;
}

export const pageCells = (tables: ModelTables, commit: Commit): PageCells => {
  const { expected, checkpoint, epoch, park, unpark } = commit;
  const places = new Map<string, number>();
  const placeOf = (key: string): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, places.size);
    return places.size - 1;
  };
  const changes: Cell[] = [];
  for (const { key, position, row } of commit.changes) {
    changes.push(placeOf(key), position);
    tables.pushCells(row, changes);
  }
  const touches = touchesAlike(commit)
    ? undefined
    : commit.touches.flatMap(({ key, position }): Cell[] => [placeOf(key), position]);
  const parks = { ...(park ? { park } : {}), ...(unpark ? { unpark } : {}) };
  return { model: tables.id, expected, checkpoint, epoch, keys: [...places.keys()], changes, touches, ...parks };
};

const touchesAlike = ({ changes, touches }: Commit): boolean =>
  changes.length === touches.length &&
  touches.every(({ key, position }, at) => key === changes[at]?.key && position === changes[at]?.position);
