import type { SqliteFile } from "@sankofa/sqlite-file";
import type { Cell } from "./model-tables";

/** Rows of one statement, from the largest: a statement costs more to call than a row to insert. */
const BLOCKS = [50, 10, 1] as const;
const MOST = BLOCKS[0];

/** Rows for one table, inserted by the block. What it holds is not in the table until `finish`. */
export class RowBlock {
  private readonly statements: ReadonlyMap<number, string>;
  /** Filled cell by cell, and again after each block: rows are given without a list of their own. */
  private readonly cells: Cell[];
  private filled = 0;

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
    this.cells = Array.from({ length: MOST * width }, () => null);
  }

  /** The next cell of a row. */
  push(cell: Cell): void {
    this.cells[this.filled] = cell;
    this.filled += 1;
    if (this.filled === this.cells.length) this.finish();
  }

  /** Also the rows that no block was full of. */
  finish(): void {
    const { cells, width, filled } = this;
    this.filled = 0;
    let from = 0;
    for (const rows of BLOCKS)
      for (const length = rows * width; filled - from >= length; from += length)
        this.file
          .prepare(this.statements.get(rows) ?? "")
          .run(...(length === cells.length ? cells : cells.slice(from, from + length)));
  }
}
