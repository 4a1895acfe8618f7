import type { SqliteFile } from "@sankofa/sqlite-file";
import type { Cell } from "./model-tables";

/** Rows of one statement, from the largest: a statement costs more to call than a row to insert. */
const BLOCKS = [50, 10, 1] as const;
const MOST = BLOCKS[0];

/** Rows for one table, inserted by the block. What it holds is not in the table until `finish`. */
export class RowBlock {
  private readonly statements: ReadonlyMap<number, string>;
  private cells: Cell[] = [];

  constructor(
    private readonly file: SqliteFile,
    /** `INSERT INTO … VALUES`, without the values. */
    insert: string,
    private readonly width: number,
  ) {
    const row = `(${Array.from({ length: width }, () => "?").join(", ")})`;
    this.statements = new Map(
      BLOCKS.map((rows) => [rows, `${insert} ${Array.from({ length: rows }, () => row).join(", ")}`]),
    );
  }

  add(...cells: readonly Cell[]): void {
    for (const cell of cells) this.cells.push(cell);
    if (this.cells.length === MOST * this.width) this.finish();
  }

  /** Also the rows that no block was full of. */
  finish(): void {
    const { cells, width } = this;
    if (cells.length === 0) return;
    this.cells = [];
    let from = 0;
    for (const rows of BLOCKS)
      for (const length = rows * width; cells.length - from >= length; from += length)
        this.file
          .prepare(this.statements.get(rows) ?? "")
          .run(...(from === 0 && cells.length === length ? cells : cells.slice(from, from + length)));
  }
}
