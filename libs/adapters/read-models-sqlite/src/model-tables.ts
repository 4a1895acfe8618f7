import type { Scope } from "@sankofa/kernel/scope";
import type { IndexPair, IndexValue } from "@sankofa/kernel/view";
import type { ModelId, ModelSpec, Row } from "@sankofa/ports/read-models";
import { listIndexes, requireHistory, requireIndex, requireNames } from "@sankofa/ports/read-models.bounds";
import { MOST_PLAIN } from "./packed-text";

/** What a row of any model is bound as and read as; bytes are the document of a past version, packed. */
export type Cell = string | number | null | Uint8Array;

const KEY_AND_POSITION = 2;
const DOC_AND_SCOPE = 6;

const quoted = (identifier: string): string => `"${identifier}"`;

/**
 * How a page is written; parameters are a row's number, its key where a row is made, its position, then its cells in the order
 * of `pushCells`.
 */
export interface WriteSql {
  /** The numbers of keys, given as a JSON array, with the keys. */
  readonly findKeys: string;
  /** The highest number. */
  readonly lastKey: string;
  /** Of these that insert, without their values. */
  readonly addKey: string;
  readonly insert: string;
  /** Changes the document alone: rewrites no index. Changes nothing where scope or index values differ. */
  readonly updateDoc: string;
  readonly update: string;
  readonly remove: string;
  /** Makes the row as it stands a past version, where its document is small enough to be kept as it is. */
  readonly closeVersion: string;
  /** The number and the cells of a version that is to be closed and is too large for that, in the order of a change. */
  readonly largeVersion: string;
  readonly addPast: string;
  readonly touch: string;
}

const writeSql = (tables: ModelTables, columns: readonly string[]): WriteSql => {
  const { keys, rows, past, touches } = tables;
  const numbered = columns.map((column, index) => ({ column, at: `?${index + 4}` }));
  const rest = ["from_position", "doc", ...columns];
  const all = ["id", "key", ...rest];
  // The tenant stands first in every index, so it is compared and never set: a row that changes hands is made anew.
  const [, ...settable] = numbered;
  return {
    findKeys: `SELECT id, key FROM ${keys} WHERE key IN (SELECT value FROM json_each(?))`,
    lastKey: `SELECT coalesce(max(id), 0) FROM ${keys}`,
    addKey: `INSERT INTO ${keys} (id, key) VALUES`,
    insert: `INSERT OR REPLACE INTO ${rows} (${all.join(", ")}) VALUES`,
    updateDoc: `UPDATE ${rows} SET from_position = ?2, doc = ?3 WHERE id = ?1 AND ${numbered.map(({ column, at }) => `${column} IS ${at}`).join(" AND ")}`,
    update: `UPDATE ${rows} SET from_position = ?2, doc = ?3, ${settable.map(({ column, at }) => `${column} = ${at}`).join(", ")} WHERE id = ?1 AND tenant = ?4`,
    remove: `DELETE FROM ${rows} WHERE id = ?`,
    // A version that stood between no two positions is nobody's past.
    closeVersion: `INSERT INTO ${past} (${all.join(", ")}, to_position) SELECT ${all.join(", ")}, ?2 FROM ${rows} WHERE id = ?1 AND from_position < ?2 AND octet_length(doc) <= ${MOST_PLAIN}`,
    largeVersion: `SELECT id, ${rest.join(", ")} FROM ${rows} WHERE id = ?1 AND from_position < ?2 AND octet_length(doc) > ${MOST_PLAIN}`,
    addPast: `INSERT INTO ${past} (${all.join(", ")}, to_position) VALUES`,
    touch: `INSERT OR IGNORE INTO ${touches} (id, position) VALUES`,
  };
};

/** The tables of one model and the statements over them. Names are checked, so they can stand quoted in SQL. */
export class ModelTables {
  readonly id: ModelId;
  readonly indexes: readonly string[];
  readonly lists: readonly IndexPair[];
  readonly history: boolean;
  /** Every key ever written or touched, by a small number: it stands for the key in the other tables, and outlives its row. */
  readonly keys: string;
  readonly rows: string;
  /** Closed versions of rows; only where the model keeps history. */
  readonly past: string;
  readonly touches: string;
  /** The columns a row is read from, in the order `toRow` expects. */
  readonly columns: string;
  /** One row as it stands. Asked several times in every request: written once, and its key bound by place, not by name. */
  readonly byKey: string;
  /**
   * The documents of keys, given as a JSON array, with the keys: as one text of JSON, for crossing into the library and back
   * cell by cell costs more than finding and reading a row.
   */
  readonly documents: string;
  readonly write: WriteSql;

  constructor(spec: ModelSpec) {
    requireNames(spec);
    this.id = { name: spec.name, version: spec.version };
    this.indexes = spec.indexes;
    this.lists = spec.lists ?? [];
    this.history = spec.history;
    const named = (kind: string): string => quoted(`${kind}_${spec.name}_v${spec.version}`);
    this.keys = named("keys");
    this.rows = named("rows");
    this.past = named("past");
    this.touches = named("touches");
    const columns = [
      "tenant",
      "programme",
      "application",
      "relationship",
      "challenge",
      ...spec.indexes.map((index) => this.column(index)),
    ];
    this.columns = ["key", "doc", ...columns].join(", ");
    this.byKey = `SELECT ${this.columns} FROM ${this.rows} WHERE id = (SELECT id FROM ${this.keys} WHERE key = ?)`;
    this.documents = `SELECT '[' || coalesce(group_concat('{"key":' || json_quote(known.key) || ',"doc":' || doc || '}'), '') || ']'
      FROM json_each(?) AS asked CROSS JOIN ${this.keys} AS known ON known.key = asked.value CROSS JOIN ${this.rows} AS kept ON kept.id = known.id`;
    this.write = writeSql(this, columns);
  }

  column(index: string): string {
    return quoted(`i_${requireIndex({ ...this.id, indexes: this.indexes }, index)}`);
  }

  /** Rows as they stood at a position, bound as `:at`: the current versions that are old enough and the closed ones. */
  rowsAt(): string {
    requireHistory({ ...this.id, history: this.history });
    return `(SELECT id, ${this.columns} FROM ${this.rows} WHERE from_position <= :at UNION ALL
      SELECT id, ${this.columns} FROM ${this.past} WHERE from_position <= :at AND to_position > :at)`;
  }

  create(): string {
    // Index columns have no type, so that numbers and strings keep theirs.
    const columns = `key TEXT NOT NULL, tenant TEXT NOT NULL, from_position TEXT NOT NULL, programme TEXT, application TEXT,
      relationship TEXT, challenge TEXT, ${this.indexes.map((index) => `${this.column(index)}, `).join("")}doc TEXT NOT NULL`;
    const past = this.history
      ? `CREATE TABLE IF NOT EXISTS ${this.past} (id INTEGER NOT NULL, ${columns}, to_position TEXT NOT NULL, UNIQUE (id, from_position));
         CREATE INDEX IF NOT EXISTS ${this.indexNamed("by_end")} ON ${this.past} (tenant, to_position);`
      : "";
    return `CREATE TABLE IF NOT EXISTS ${this.keys} (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
      CREATE TABLE IF NOT EXISTS ${this.rows} (id INTEGER PRIMARY KEY, ${columns}); ${past}
      CREATE TABLE IF NOT EXISTS ${this.touches} (id INTEGER NOT NULL, position TEXT NOT NULL, PRIMARY KEY (id, position)) WITHOUT ROWID;`;
  }

  /** What lists are sorted by; rows are found by key without them. Versions end in log order: theirs is there at once. */
  createIndexes(): string {
    const on = (name: string, columns: string): string =>
      `CREATE INDEX IF NOT EXISTS ${this.indexNamed(name)} ON ${this.rows} (${columns});`;
    return [
      on("by_key", "tenant, key"),
      ...listIndexes(this).map((of) =>
        on(`by_${of.join("_then_")}`, `tenant, ${of.map((index) => this.column(index)).join(", ")}, key`),
      ),
    ].join(" ");
  }

  private indexNamed(name: string): string {
    return quoted(`${name}_${this.rows.slice(6, -1)}`);
  }

  drop(): string {
    return [this.keys, this.rows, this.past, this.touches].map((table) => `DROP TABLE IF EXISTS ${table};`).join(" ");
  }

  /** How many cells a change is carried in: key, position and the row's. */
  get changeWidth(): number {
    return KEY_AND_POSITION + DOC_AND_SCOPE + this.indexes.length;
  }

  /** Adds a row's values as the writing statements take them; nulls for no row. */
  pushCells(row: Row | null, cells: Cell[]): void {
    if (!row) {
      for (let at = KEY_AND_POSITION; at < this.changeWidth; at += 1) cells.push(null);
      return;
    }
    const { funder, programme = null, application = null, relationship = null, challenge = null } = row.scope;
    cells.push(JSON.stringify(row.doc), funder, programme, application, relationship, challenge);
    for (const index of this.indexes) cells.push(row.index[index] ?? null);
  }

  /** From cells whose document is text. */
  toRow(cells: readonly Cell[]): Row {
    const [key, doc, funder, programme, application, relationship, challenge] = cells as readonly (string | null)[];
    const index: Record<string, IndexValue> = {};
    for (const [at, name] of this.indexes.entries()) index[name] = (cells[7 + at] ?? null) as IndexValue;
    return {
      key: key ?? "",
      scope: scopeOf(funder ?? "", programme, application, relationship, challenge),
      index,
      doc: JSON.parse(doc ?? "null") as object,
    };
  }
}

/** The number of a key, bound as `:key`, as a term of SQL. */
export const idOf = (tables: ModelTables): string => `(SELECT id FROM ${tables.keys} WHERE key = :key)`;

type Level = string | null | undefined;

const scopeOf = (
  funder: string,
  programme: Level,
  application: Level,
  relationship: Level,
  challenge: Level,
): Scope => ({
  funder,
  ...(programme ? { programme } : {}),
  ...(application ? { application } : {}),
  ...(relationship ? { relationship } : {}),
  ...(challenge ? { challenge } : {}),
});
