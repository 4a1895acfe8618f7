import type { Position } from "@sankofa/kernel/contract";
import type { Scope } from "@sankofa/kernel/scope";
import type { IndexValue } from "@sankofa/kernel/view";
import type { ModelId, ModelSpec, Row } from "@sankofa/ports/read-models";

/** What a row of any model is bound as and read as. */
export type Cell = string | number | null;

const NAME = /^[A-Za-z][A-Za-z0-9._-]{0,79}$/;
const INDEX = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

const quoted = (identifier: string): string => `"${identifier}"`;

/** The tables of one model and the statements over them. Names are checked, so they can stand quoted in SQL. */
export class ModelTables {
  readonly id: ModelId;
  readonly indexes: readonly string[];
  readonly history: boolean;
  readonly rows: string;
  /** Closed versions of rows; only where the model keeps history. */
  readonly past: string;
  readonly touches: string;
  /** The columns a row is read from, in the order `toRow` expects. */
  readonly columns: string;

  readonly upsert: string;
  readonly closeVersion: string;
  readonly remove: string;
  readonly touch: string;
  readonly get: string;

  constructor(spec: ModelSpec) {
    if (!NAME.test(spec.name) || !Number.isSafeInteger(spec.version) || spec.version < 1)
      throw new TypeError(`Not a model's name and version: ${spec.name} v${spec.version}`);
    for (const index of spec.indexes) if (!INDEX.test(index)) throw new TypeError(`Not an index name: ${index}`);
    this.id = { name: spec.name, version: spec.version };
    this.indexes = spec.indexes;
    this.history = spec.history;
    const base = `${spec.name}_v${spec.version}`;
    this.rows = quoted(`rows_${base}`);
    this.past = quoted(`past_${base}`);
    this.touches = quoted(`touches_${base}`);

    const indexColumns = spec.indexes.map((index) => this.column(index));
    const read = ["key", "tenant", "programme", "application", "relationship", "doc", ...indexColumns];
    this.columns = read.join(", ");
    this.upsert = `INSERT INTO ${this.rows} (${this.columns}, from_position) VALUES (${[...read, ""].map(() => "?").join(", ")})
      ON CONFLICT (key) DO UPDATE SET ${[...read.slice(1), "from_position"].map((name) => `${name} = excluded.${name}`).join(", ")}`;
    // A version that stood between no two positions is nobody's past.
    this.closeVersion = `INSERT INTO ${this.past} (${this.columns}, from_position, to_position)
      SELECT ${this.columns}, from_position, ?2 FROM ${this.rows} WHERE key = ?1 AND from_position < ?2`;
    this.remove = `DELETE FROM ${this.rows} WHERE key = ?`;
    this.touch = `INSERT OR IGNORE INTO ${this.touches} (key, position) VALUES (?, ?)`;
    this.get = `SELECT ${this.columns} FROM ${this.rows} WHERE key = ?`;
  }

  /** The column of a declared index; anything else is a mistake of the caller's code. */
  column(index: string): string {
    if (!this.indexes.includes(index)) throw new TypeError(`${this.id.name} declares no index ${index}`);
    return quoted(`i_${index}`);
  }

  /** Rows as they stood at a position, bound as `:at`: the current versions that are old enough and the closed ones. */
  rowsAt(): string {
    if (!this.history) throw new TypeError(`${this.id.name} keeps no history`);
    return `(SELECT ${this.columns} FROM ${this.rows} WHERE from_position <= :at UNION ALL
      SELECT ${this.columns} FROM ${this.past} WHERE from_position <= :at AND to_position > :at)`;
  }

  create(): string {
    // Index columns have no type, so that numbers and strings keep theirs.
    const columns = `key TEXT NOT NULL, tenant TEXT NOT NULL, from_position TEXT NOT NULL, programme TEXT, application TEXT,
      relationship TEXT, ${this.indexes.map((index) => `${this.column(index)}, `).join("")}doc TEXT NOT NULL`;
    const base = this.rows.slice(6, -1);
    const sorted = this.indexes.map(
      (index) =>
        `CREATE INDEX IF NOT EXISTS ${quoted(`by_${index}_${base}`)} ON ${this.rows} (tenant, ${this.column(index)}, key);`,
    );
    const past = this.history
      ? `CREATE TABLE IF NOT EXISTS ${this.past} (${columns}, to_position TEXT NOT NULL, UNIQUE (key, from_position));
         CREATE INDEX IF NOT EXISTS ${quoted(`by_end_${base}`)} ON ${this.past} (tenant, to_position);`
      : "";
    return `CREATE TABLE IF NOT EXISTS ${this.rows} (${columns}, UNIQUE (key));
      CREATE INDEX IF NOT EXISTS ${quoted(`by_key_${base}`)} ON ${this.rows} (tenant, key);
      ${sorted.join("\n")} ${past}
      CREATE TABLE IF NOT EXISTS ${this.touches} (key TEXT NOT NULL, position TEXT NOT NULL, PRIMARY KEY (key, position)) WITHOUT ROWID;`;
  }

  drop(): string {
    return [this.rows, this.past, this.touches].map((table) => `DROP TABLE IF EXISTS ${table};`).join(" ");
  }

  /** A row's values in the order of `columns`, and its position. */
  toCells(row: Row, position: Position): Cell[] {
    const { funder, programme = null, application = null, relationship = null } = row.scope;
    const values = this.indexes.map((index) => row.index[index] ?? null);
    return [row.key, funder, programme, application, relationship, JSON.stringify(row.doc), ...values, position];
  }

  toRow(cells: readonly Cell[]): Row {
    const [key, funder, programme, application, relationship, doc] = cells as readonly (string | null)[];
    const index: Record<string, IndexValue> = {};
    for (const [at, name] of this.indexes.entries()) index[name] = cells[6 + at] ?? null;
    return {
      key: key ?? "",
      scope: scopeOf(funder ?? "", programme, application, relationship),
      index,
      doc: JSON.parse(doc ?? "null") as object,
    };
  }
}

type Level = string | null | undefined;

const scopeOf = (funder: string, programme: Level, application: Level, relationship: Level): Scope => ({
  funder,
  ...(programme ? { programme } : {}),
  ...(application ? { application } : {}),
  ...(relationship ? { relationship } : {}),
});
