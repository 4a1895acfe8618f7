import type { Position } from "@sankofa/kernel/contract";
import type { SqliteFile } from "@sankofa/sqlite-file";
import { KeyNumbers } from "./key-numbers";
import type { Cell, ModelTables } from "./model-tables";
import type { PageCells } from "./page-cells";
import { PastVersions } from "./past-versions";
import { RowBlock } from "./row-block";

/** Where a change's cells hold what; scope and index values follow. */
const POSITION = 1;
const DOC = 2;
const FILED = 3;

/** A key's number, and the scope and index values its row was last given here, if it was: a hint, never relied upon. */
interface Known {
  readonly id: number;
  readonly key: string;
  filed?: readonly Cell[];
}

/**
 * Writes pages of one model, within a transaction of the caller's. Most changes leave a row's scope and index values as
 * they were, so a document is first written alone: rewriting indexes that did not change costs more than all the rest.
 */
export class PageWriter {
  private readonly keys: KeyNumbers<Known>;
  private readonly added: RowBlock;
  private readonly past: RowBlock;
  private readonly pastVersions: PastVersions<Known>;
  private readonly touched: RowBlock;
  private readonly width: number;

  constructor(
    private readonly file: SqliteFile,
    private readonly tables: ModelTables,
  ) {
    const { insert, addPast, touch } = tables.write;
    this.width = tables.changeWidth;
    this.keys = new KeyNumbers(file, tables, (id, key) => ({ id, key }));
    this.added = new RowBlock(file, insert, this.width + 1);
    this.past = new RowBlock(file, addPast, this.width + 2);
    this.pastVersions = new PastVersions(file, tables);
    this.touched = new RowBlock(file, touch, 2);
  }

  /** When the transaction fails, here or later, this writer is not to be used again: it knows keys that are gone. */
  write({ keys, changes, touches }: Pick<PageCells, "keys" | "changes" | "touches">): void {
    const { width } = this;
    const { known, firstNew } = this.keys.learn(keys);
    const knownAt = (place: Cell | undefined): Known => known[place as number] as Known;
    /** Where the last change of each key begins, of those that were looked at. */
    const last: (number | undefined)[] = keys.map(() => undefined);
    for (let at = 0; at < changes.length; at += width) {
      const place = changes[at] as number;
      if (this.tables.history) this.endVersion(knownAt(place), firstNew, changes, last[place], at);
      last[place] = at;
    }
    for (const [place, at] of last.entries())
      if (at !== undefined) this.put(knownAt(place), firstNew, changes.slice(at + POSITION, at + width));
    const [touching, step] = touches ? [touches, 2] : [changes, width];
    for (let at = 0; at < touching.length; at += step) {
      this.touched.push(knownAt(touching[at]).id);
      this.touched.push(String(touching[at + POSITION]));
    }
    for (const block of [this.added, this.past, this.touched]) block.finish();
  }

  /** Of the versions that a page gives a row only the last stands; with history those between are past at once. */
  private endVersion(
    known: Known,
    firstNew: number,
    changes: readonly Cell[],
    before: number | undefined,
    at: number,
  ): void {
    const until = String(changes[at + POSITION]);
    if (before === undefined) {
      if (known.id < firstNew) this.close(known, until);
      return;
    }
    // A version that stood between no two positions is nobody's past.
    if (changes[before + DOC] !== null && String(changes[before + POSITION]) < until)
      this.addPast(known, changes, before, until);
  }

  /** Within SQLite where the document is kept as it is: nearly all are small. */
  private close(known: Known, until: Position): void {
    const { closeVersion, largeVersion } = this.tables.write;
    if (this.file.prepare(closeVersion).run(known.id, until).changes > 0) return;
    const found = this.file.prepare(largeVersion).get(known.id, until) as Cell[] | undefined;
    if (found) this.addPast(known, found, 0, until);
  }

  /** The version whose cells begin at a place. */
  private addPast(known: Known, cells: readonly Cell[], from: number, until: Position): void {
    const { past } = this;
    const position = String(cells[from + POSITION]);
    past.push(known.id);
    past.push(known.key);
    past.push(position);
    past.push(this.pastVersions.kept(known, position, String(cells[from + DOC])));
    for (let at = from + FILED; at < from + this.width; at += 1) past.push(cells[at] ?? null);
    past.push(until);
  }

  /** The row as it stands from now on, without its key's place. */
  private put(known: Known, firstNew: number, cells: readonly Cell[]): void {
    const { remove, update, updateDoc } = this.tables.write;
    const { id, key, filed: before } = known;
    const isNew = id >= firstNew;
    if (cells[DOC - 1] === null) {
      if (!isNew) this.file.prepare(remove).run(id);
      return;
    }
    const filed = cells.slice(FILED - 1);
    known.filed = filed;
    const moved = before?.some((cell, at) => cell !== filed[at]) === true;
    if (!isNew && !moved && this.file.prepare(updateDoc).run(id, ...cells).changes > 0) return;
    if (!isNew && this.file.prepare(update).run(id, ...cells).changes > 0) return;
    this.added.push(id);
    this.added.push(key);
    for (const cell of cells) this.added.push(cell);
  }
}
