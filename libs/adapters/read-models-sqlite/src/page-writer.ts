import type { Position } from "@sankofa/kernel/contract";
import type { SqliteFile } from "@sankofa/sqlite-file";
import { KeyNumbers } from "./key-numbers";
import type { Cell, ModelTables } from "./model-tables";
import type { PageCells } from "./page-cells";
import { PastVersions } from "./past-versions";
import { RowBlock } from "./row-block";

/** Where a change's cells hold what. */
const POSITION = 1;
const DOC = 2;
const FILED = 3;

/** One change of a page, as its cells: key, position, document, scope and index values. */
type Change = readonly Cell[];

const positionOf = (change: Change | undefined): string => String(change?.[POSITION]);

/** A key's number, and the scope and index values its row was last given here, if it was: a hint, never relied upon. */
interface Known {
  readonly id: number;
  filed?: string;
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

  constructor(
    private readonly file: SqliteFile,
    private readonly tables: ModelTables,
  ) {
    const { insert, addPast, touch } = tables.write;
    const width = tables.changeWidth + 1;
    this.keys = new KeyNumbers(file, tables, (id) => ({ id }));
    this.added = new RowBlock(file, insert, width);
    this.past = new RowBlock(file, addPast, width + 1);
    this.pastVersions = new PastVersions(file, tables);
    this.touched = new RowBlock(file, touch, 2);
  }

  /** When the transaction fails, here or later, this writer is not to be used again: it knows keys that are gone. */
  write({ changes, touches }: Pick<PageCells, "changes" | "touches">): void {
    const byKey = this.byKey(changes);
    const added = this.keys.learn([...byKey.keys(), ...(touches ?? []).filter((_, at) => at % 2 === 0)]);
    for (const [key, versions] of byKey) this.change(this.keys.of(key), added.has(key), versions);
    const [touching, step] = touches ? [touches, 2] : [changes, this.tables.changeWidth];
    for (let at = 0; at < touching.length; at += step)
      this.touched.add(this.keys.of(String(touching[at])).id, String(touching[at + POSITION]));
    for (const block of [this.added, this.past, this.touched]) block.finish();
  }

  private byKey(cells: readonly Cell[]): ReadonlyMap<string, readonly Change[]> {
    const versions = new Map<string, Change[]>();
    const width = this.tables.changeWidth;
    for (let at = 0; at < cells.length; at += width) {
      const change = cells.slice(at, at + width);
      const key = String(change[0]);
      const known = versions.get(key);
      if (known) known.push(change);
      else versions.set(key, [change]);
    }
    return versions;
  }

  /** Of the versions that a page gives a row only the last stands; with history those between are past at once. */
  private change(known: Known, isNew: boolean, versions: readonly Change[]): void {
    if (this.tables.history) {
      if (!isNew) this.close(known, positionOf(versions[0]));
      for (const [at, version] of versions.entries()) {
        const next = versions[at + 1];
        // A version that stood between no two positions is nobody's past.
        if (version[DOC] !== null && next && positionOf(version) < positionOf(next))
          this.addPast(known, version, positionOf(next));
      }
    }
    const last = versions.at(-1);
    if (last) this.put(known, isNew, last);
  }

  /** Within SQLite where the document is kept as it is: nearly all are small. */
  private close(known: Known, until: Position): void {
    const { closeVersion, largeVersion } = this.tables.write;
    if (this.file.prepare(closeVersion).run(known.id, until).changes > 0) return;
    const found = this.file.prepare(largeVersion).get(known.id, until) as Cell[] | undefined;
    if (found) this.addPast(known, found.slice(1), until);
  }

  private addPast(known: Known, version: Change, until: Position): void {
    const doc = this.pastVersions.kept(known, positionOf(version), String(version[DOC]));
    this.past.add(known.id, ...(doc === version[DOC] ? version : version.with(DOC, doc)), until);
  }

  private put(known: Known, isNew: boolean, cells: Change): void {
    const { remove, update, updateDoc } = this.tables.write;
    const { id } = known;
    if (cells[DOC] === null) {
      if (!isNew) this.file.prepare(remove).run(id);
      return;
    }
    const filed = cells.slice(FILED).join("\n");
    const moved = known.filed !== undefined && known.filed !== filed;
    known.filed = filed;
    if (!isNew && !moved && this.file.prepare(updateDoc).run(id, ...cells).changes > 0) return;
    if (!isNew && this.file.prepare(update).run(id, ...cells).changes > 0) return;
    this.added.add(id, ...cells);
  }
}
