import type { SqliteFile } from "@sankofa/sqlite-file";
import type { Cell } from "./model-tables";

const ROWS = 50;

/** Rows for one table, inserted by the block: a statement costs more to call than a row to insert. */
export class RowBlock {
  private readonly one: string;
  private readonly block: string;
  private cells: Cell[] = [];
  private rows = 0;

  constructor(
    private readonly file: SqliteFile,
    /** `INSERT INTO … VALUES`, without the values. */
    insert: string,
    private readonly width: number,
  ) {
    const row = `(${Array.from({ length: width }, () => "?").join(", ")})`;
    this.one = `${insert} ${row}`;
    this.block = `${insert} ${Array.from({ length: ROWS }, () => row).join(", ")}`;
  }

  add(...cells: readonly Cell[]): void {
    for (const cell of cells) this.cells.push(cell);
    this.rows += 1;
    if (this.rows === ROWS) this.write();
  }

  /** The rows that no block was full of. */
  finish(): void {
    const rest = this.cells;
    const count = this.rows;
    this.clear();
    for (let at = 0; at < count; at += 1) this.run(1, rest.slice(at * this.width, (at + 1) * this.width));
  }

  private clear(): void {
    this.cells = [];
    this.rows = 0;
  }

  private write(): void {
    const { cells } = this;
    this.clear();
    this.run(ROWS, cells);
  }

  private run(rows: number, cells: readonly Cell[]): void {
    this.file.prepare(rows === 1 ? this.one : this.block).run(...cells);
  }
}
