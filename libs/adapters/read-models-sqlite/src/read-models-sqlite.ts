import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Position } from "@sankofa/kernel/contract";
import { readCursor, writeCursor } from "@sankofa/list-cursor";
import type {
  Commit,
  Find,
  KeyedDocument,
  ModelId,
  ModelSpec,
  ModelState,
  ParkedKey,
  ReadModels,
  Row,
  RowPage,
} from "@sankofa/ports/read-models";
import { MOST_POSITIONS, MOST_ROWS, MOST_VALUES, within } from "@sankofa/ports/read-models.bounds";
import type { BackedUp, SqliteFile } from "@sankofa/sqlite-file";
import { withCodedFailures } from "@sankofa/sqlite-file/sqlite-failure";
import { InlineWriter } from "./inline-writer";
import { countSql, pageSql } from "./list-sql";
import { Markers } from "./markers";
import { ModelCatalogue } from "./model-catalogue";
import { idOf, type Cell } from "./model-tables";
import { ModelsWriting } from "./models-writing";
import { pageCells } from "./page-cells";
import { ParkedFacts } from "./parked-facts";
import { readable } from "./past-versions";
import { openViewsFile } from "./views-file";
import { ThreadedWriter, type ViewsWriter } from "./views-writer";

export { VIEWS_VERSION } from "./views-file";

const DUMP_PAGE = 100;

class SqliteReadModels implements ReadModels, BackedUp {
  readonly keepsOrder = true;
  private readonly catalogue: ModelCatalogue;
  private readonly markers: Markers;
  private readonly parkedFacts: ParkedFacts;

  constructor(
    private readonly file: SqliteFile,
    private readonly path: string,
    private readonly writer: ViewsWriter,
  ) {
    this.catalogue = new ModelCatalogue(file, true);
    this.markers = new Markers(file);
    this.parkedFacts = new ParkedFacts(file);
  }

  prepare(spec: ModelSpec): Promise<void> {
    return this.writer.call("prepare", spec);
  }

  async models(): Promise<readonly ModelState[]> {
    return this.catalogue.states();
  }

  caughtUp(model: ModelId): Promise<void> {
    return this.writer.call("caughtUp", model);
  }

  activate(model: ModelId): Promise<void> {
    return this.writer.call("activate", model);
  }

  async active(name: string): Promise<ModelId | undefined> {
    return this.catalogue.active(name);
  }

  async drop(model: ModelId): Promise<void> {
    await this.writer.call("drop", model);
    this.catalogue.forget(model);
  }

  async checkpoint(model: ModelId): Promise<Position> {
    return this.catalogue.progress(model).checkpoint;
  }

  commit(commit: Commit): Promise<void> {
    return this.commitAll([commit]);
  }

  commitAll(commits: readonly Commit[]): Promise<void> {
    // Not by waiting here: a function that waits holds what it was given, and garbage that is held for a while costs most.
    return new Promise((settle) => {
      const pages = commits.map((commit) => pageCells(this.catalogue.tables(commit.model), commit));
      settle(this.writer.call("commitAll", pages));
    });
  }

  async get(model: ModelId, key: string, at?: Position): Promise<Row | undefined> {
    const tables = this.catalogue.tables(model);
    const cells =
      at === undefined
        ? this.file.prepare(tables.byKey).get(key)
        : this.file
            .prepare(`SELECT ${tables.columns} FROM ${tables.rowsAt()} WHERE id = ${idOf(tables)}`)
            .get({ key, at });
    return cells ? tables.toRow(readable(this.file, tables, cells as Cell[])) : undefined;
  }

  async getMany(model: ModelId, keys: readonly string[]): Promise<readonly KeyedDocument[]> {
    const { documents } = this.catalogue.tables(model);
    const [text] = this.file.prepare(documents).get(JSON.stringify([...new Set(keys)])) as [string];
    return JSON.parse(text) as KeyedDocument[];
  }

  async find(model: ModelId, find: Find): Promise<RowPage> {
    within("A page", find.limit, MOST_ROWS);
    const tables = this.catalogue.tables(model);
    const end = find.cursor === undefined ? undefined : readCursor(model, find, find.cursor);
    const list = pageSql(tables, find, end);
    if (!list) return { rows: [], next: null };
    const cells = this.file.prepare(list.sql).all(list.values) as Cell[][];
    const rows = cells.slice(0, find.limit).map((each) => tables.toRow(readable(this.file, tables, each)));
    const last = cells.length > find.limit ? rows.at(-1) : undefined;
    if (!last) return { rows, next: null };
    const value = find.orderBy === undefined ? undefined : (last.index[find.orderBy] ?? null);
    return { rows, next: writeCursor(model, find, { value, key: last.key }) };
  }

  async countBy(
    model: ModelId,
    by: string,
    find: Pick<Find, "visible" | "where" | "at">,
  ): Promise<Readonly<Record<string, number>>> {
    const list = countSql(this.catalogue.tables(model), by, find, MOST_VALUES);
    const counts = list ? (this.file.prepare(list.sql).all(list.values) as [Cell, number][]) : [];
    return Object.fromEntries(counts.map(([value, count]) => [String(value ?? ""), count]));
  }

  async touches(model: ModelId, key: string, after: Position, limit: number): Promise<readonly Position[]> {
    return this.touching(model, key, after, limit, "position > :from ORDER BY position");
  }

  async touchesBefore(model: ModelId, key: string, before: Position, limit: number): Promise<readonly Position[]> {
    return this.touching(model, key, before, limit, "position < :from ORDER BY position DESC");
  }

  private touching(model: ModelId, key: string, from: Position, limit: number, which: string): readonly Position[] {
    within("A page of positions", limit, MOST_POSITIONS);
    const tables = this.catalogue.tables(model);
    const found = this.file
      .prepare(`SELECT position FROM ${tables.touches} WHERE id = ${idOf(tables)} AND ${which} LIMIT :limit`)
      .all({ key, from, limit });
    return (found as [Position][]).map(([position]) => position);
  }

  async parkedKeys(model: ModelId, after: string, limit: number): Promise<readonly ParkedKey[]> {
    within("A page of keys", limit, MOST_POSITIONS);
    this.catalogue.progress(model);
    return this.parkedFacts.keys(model, after, limit);
  }

  async parked(model: ModelId, key: string, after: Position, limit: number): Promise<readonly Position[]> {
    within("A page of positions", limit, MOST_POSITIONS);
    return this.parkedFacts.positions(model, key, after, limit);
  }

  /** On a connection of its own, in one transaction: what a dump shows is one moment, whatever is committed meanwhile. */
  async *dump(model: ModelId): AsyncIterable<string> {
    const tables = this.catalogue.tables(model);
    const reader = openViewsFile({ file: this.path, writing: false });
    try {
      reader.database.exec("BEGIN");
      const page = reader.prepare(
        `SELECT ${tables.columns} FROM (SELECT id AS of, key AS by FROM ${tables.keys}) JOIN ${tables.rows} ON id = of
          WHERE by > ? ORDER BY by LIMIT ${DUMP_PAGE}`,
      );
      for (let after: string | undefined = ""; after !== undefined;) {
        const rows: Row[] = (page.all(after) as Cell[][]).map((cells) => tables.toRow(cells));
        for (const { key, doc, index, scope } of rows) yield `${key}\t${canonicalJson({ doc, index, scope })}`;
        after = rows.length === DUMP_PAGE ? rows.at(-1)?.key : undefined;
      }
    } finally {
      // Closed, a connection stays half open until its statements are collected; its moment would be kept in the log ahead.
      if (reader.database.isTransaction) reader.database.exec("ROLLBACK");
      reader.close();
    }
  }

  async cursor(name: string): Promise<Position> {
    return this.markers.cursor(name);
  }

  moveCursor(name: string, from: Position, to: Position): Promise<void> {
    return this.writer.call("moveCursor", name, from, to);
  }

  lease(name: string, owner: string, forMilliseconds: number, now: string): Promise<number | undefined> {
    return this.writer.call("lease", name, owner, forMilliseconds, now);
  }

  backupTo(path: string): Promise<void> {
    return this.file.backupTo(path);
  }

  async close(): Promise<void> {
    this.file.close();
    await this.writer.close();
  }
}

export interface SqliteReadModelsOptions {
  readonly file: string;
  /** For readers beside a running server: nothing is created or changed. */
  readonly readOnly?: boolean;
}

/** Read models in one SQLite file: read here, written by a thread of their own. */
export const openSqliteReadModels = async ({
  file,
  readOnly = false,
}: SqliteReadModelsOptions): Promise<ReadModels & BackedUp> => {
  const threaded = readOnly ? undefined : await ThreadedWriter.start({ file });
  try {
    const reading = openViewsFile({ file, writing: false });
    const writer = threaded ?? new InlineWriter(new ModelsWriting(reading, true));
    return withCodedFailures(new SqliteReadModels(reading, file, writer), file);
  } catch (error) {
    await threaded?.close();
    throw error;
  }
};
