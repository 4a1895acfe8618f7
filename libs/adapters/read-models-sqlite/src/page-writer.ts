import type { SqliteFile } from "@sankofa/sqlite-file";
import type { Cell, ModelTables } from "./model-tables";
import type { PageCells } from "./page-cells";
import { RowBlock } from "./row-block";

const MOST_KEYS_KNOWN = 50_000;
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
  private readonly ids = new Map<string, Known>();
  /** SQLite's count of what others wrote to the file: when it moves, numbers learnt before may be stale. */
  private seen = -1;

  constructor(
    private readonly file: SqliteFile,
    private readonly tables: ModelTables,
  ) {}

  /** When the transaction fails, here or later, this writer is not to be used again: it knows keys that are gone. */
  write({ changes, touches }: Pick<PageCells, "changes" | "touches">): void {
    this.forgetStale();
    const { addPast, pastWidth, touch } = this.tables.write;
    const past = new RowBlock(this.file, addPast, pastWidth);
    for (const [key, versions] of this.byKey(changes)) this.change(key, versions, past);
    past.finish();
    const touched = new RowBlock(this.file, touch, 2);
    for (let at = 0; at < touches.length; at += 2)
      touched.add(this.idOf(touches[at] ?? "").known.id, touches[at + 1] ?? "");
    touched.finish();
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
  private change(key: string, versions: readonly Change[], past: RowBlock): void {
    const { closeVersion } = this.tables.write;
    const { known, isNew } = this.idOf(key);
    if (this.tables.history) {
      if (!isNew) this.file.prepare(closeVersion).run(known.id, positionOf(versions[0]));
      for (const [at, version] of versions.entries()) {
        const next = versions[at + 1];
        // A version that stood between no two positions is nobody's past.
        if (version[DOC] !== null && next && positionOf(version) < positionOf(next))
          past.add(known.id, ...version, positionOf(next));
      }
    }
    const last = versions.at(-1);
    if (last) this.put(known, isNew, last);
  }

  private put(known: Known, isNew: boolean, cells: Change): void {
    const { insert, remove, update, updateDoc } = this.tables.write;
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
    this.file.prepare(insert).run(id, ...cells);
  }

  private idOf(key: string): { readonly known: Known; readonly isNew: boolean } {
    const known = this.ids.get(key);
    if (known !== undefined) return { known, isNew: false };
    const stored = this.file.prepare(this.tables.write.findKey).get(key) as [number] | undefined;
    const [id] = stored ?? (this.file.prepare(this.tables.write.addKey).get(key) as [number]);
    if (this.ids.size >= MOST_KEYS_KNOWN) this.ids.clear();
    const learnt: Known = { id };
    this.ids.set(key, learnt);
    return { known: learnt, isNew: stored === undefined };
  }

  private forgetStale(): void {
    const [version] = this.file.prepare("PRAGMA data_version").get() as [number];
    if (version !== this.seen) this.ids.clear();
    this.seen = version;
  }
}
