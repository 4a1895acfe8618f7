import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";

type Value = string | number | bigint;
type Statement = ReturnType<Database["prepare"]>;

/** Rows of one statement, from the largest: a call into the library costs about as much as what SQLite does for a row. */
const BLOCKS = [32, 8, 1] as const;
const MOST = BLOCKS[0];

/** Collects rows and inserts them many to a statement. What it holds is not in the database until `flush`. */
export class BlockInsert {
  private values: Value[] = [];
  private readonly statements = new Map<number, Statement>();
  private readonly columns: number;

  /** `row` is one row's list of parameters, in parentheses. */
  constructor(
    private readonly database: Pick<Database, "prepare">,
    private readonly insert: string,
    private readonly row: string,
  ) {
    this.columns = row.split("?").length - 1;
  }

  add(...values: readonly Value[]): void {
    for (const value of values) this.values.push(value);
    if (this.values.length >= MOST * this.columns) this.flush();
  }

  flush(): void {
    if (this.values.length === 0) return;
    const { values, columns } = this;
    this.values = [];
    let from = 0;
    for (const rows of BLOCKS)
      for (const length = rows * columns; values.length - from >= length; from += length)
        this.statement(rows).run(
          ...(from === 0 && values.length === length ? values : values.slice(from, from + length)),
        );
  }

  /** The transaction was rolled back. */
  forget(): void {
    this.values = [];
  }

  private statement(rows: number): Statement {
    let statement = this.statements.get(rows);
    if (!statement) {
      statement = this.database.prepare(`${this.insert} ${Array.from({ length: rows }, () => this.row).join(", ")}`);
      this.statements.set(rows, statement);
    }
    return statement;
  }
}
