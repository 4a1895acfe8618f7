import type { Position } from "@sankofa/kernel/contract";
import type { SqliteFile } from "@sankofa/sqlite-file";
import { idOf, type Cell, type ModelTables } from "./model-tables";
import { isWhole, MOST_PLAIN, packedAgainst, packedWhole, unpacked, type KeyVersion } from "./packed-text";

/** Where a row's cells, as they are read, hold what. */
const KEY = 0;
const DOC = 1;

/** So many versions of a row lean on one that is kept whole: what they differ in grows with each. */
const MOST_LEANING = 15;
/** Of the key versions of one model, so many bytes of text are remembered. */
const MOST_REMEMBERED = 2 * 1024 * 1024;

interface Leaned extends KeyVersion {
  leaning: number;
}

/**
 * The large documents among a model's past versions: from one version to the next little changes in them, so that kept
 * whole they would be most of the file. Each is read with one other at most.
 */
export class PastVersions<Known extends { readonly id: number }> {
  /** By what is known of a key, which is known anew when others wrote to the file; the one used last stands last. */
  private readonly remembered = new Map<Known, Leaned>();
  private bytes = 0;

  constructor(
    private readonly file: SqliteFile,
    private readonly tables: ModelTables,
  ) {}

  /** A document as it is to be kept: versions of a row are given in log order, each once. */
  kept(known: Known, position: Position, doc: string): Cell {
    if (Buffer.byteLength(doc) <= MOST_PLAIN) return doc;
    const text = Buffer.from(doc);
    const key = this.taken(known) ?? this.found(known);
    if (!key || key.leaning === MOST_LEANING) {
      this.remember(known, { position, text, leaning: 0 });
      return packedWhole(text);
    }
    key.leaning += 1;
    this.remember(known, key);
    return packedAgainst(key, text);
  }

  private taken(known: Known): Leaned | undefined {
    const key = this.remembered.get(known);
    if (!key) return undefined;
    this.remembered.delete(known);
    this.bytes -= key.text.length;
    return key;
  }

  private remember(known: Known, key: Leaned): void {
    this.remembered.set(known, key);
    this.bytes += key.text.length;
    for (const oldest of this.remembered.keys()) {
      if (this.bytes <= MOST_REMEMBERED) return;
      this.taken(oldest);
    }
  }

  private found({ id }: Known): Leaned | undefined {
    const last = this.file
      .prepare(
        `SELECT from_position, CASE typeof(doc) WHEN 'blob' THEN doc END FROM ${this.tables.past} WHERE id = ?
          ORDER BY from_position DESC LIMIT ${MOST_LEANING + 1}`,
      )
      .all(id) as [Position, Uint8Array | null][];
    const leaning = last.findIndex(([, doc]) => doc !== null && isWhole(doc));
    const [position, doc] = last[leaning] ?? [];
    return position && doc ? { position, text: unpacked(doc, noOther), leaning } : undefined;
  }
}

const noOther = (): never => {
  throw new Error("A key version leans on no other");
};

/** A row's cells with its document as text, however it was kept. */
export const readable = (file: SqliteFile, tables: ModelTables, cells: readonly Cell[]): readonly Cell[] => {
  const { [KEY]: key = null, [DOC]: doc } = cells;
  if (typeof doc !== "object" || doc === null) return cells;
  const keyAt = (position: Position): Uint8Array => {
    const found = file
      .prepare(`SELECT doc FROM ${tables.past} WHERE id = ${idOf(tables)} AND from_position = :position`)
      .get({ key, position }) as [Uint8Array] | undefined;
    if (!found) throw new Error(`${tables.id.name} v${tables.id.version} has lost the version of ${position}`);
    return found[0];
  };
  return cells.with(DOC, unpacked(doc, keyAt).toString());
};
