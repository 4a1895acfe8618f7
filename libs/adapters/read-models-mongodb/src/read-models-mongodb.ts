import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Position } from "@sankofa/kernel/contract";
import { MongoDatabase, type MongoDatabaseOptions } from "@sankofa/mongodb-database";
import {
  UnknownModel,
  type Commit,
  type Find,
  type ModelId,
  type ModelSpec,
  type ModelState,
  type ParkedKey,
  type ReadModels,
  type Row,
  type RowPage,
} from "@sankofa/ports/read-models";
import { MOST_POSITIONS, MOST_ROWS, within } from "@sankofa/ports/read-models.bounds";
import { GuardedPages } from "./guarded-pages";
import { Markers } from "./markers";
import { ModelCatalogue } from "./model-catalogue";
import type { ModelCollections } from "./model-collections";
import { parkedKeysOf, parkedOf, touchesBefore, touchesOf } from "./positions";
import { countsOf, dumped, pageOf, rowOf, rowsOf } from "./row-reader";
import { TransactedPages, type Page, type Pages } from "./transacted-pages";

/** The version of views that this program writes; it refuses newer ones. */
export const VIEWS_VERSION = 1;

class MongoReadModels implements ReadModels {
  /** Of transactions under way at once none is sure to be the first. */
  readonly keepsOrder = false;
  private readonly markers: Markers;

  constructor(
    private readonly database: MongoDatabase,
    private readonly catalogue: ModelCatalogue,
    private readonly pages: Pages,
  ) {
    this.markers = new Markers(database.db);
  }

  prepare(spec: ModelSpec): Promise<void> {
    return this.catalogue.prepare(spec);
  }

  models(): Promise<readonly ModelState[]> {
    return this.catalogue.states();
  }

  caughtUp(model: ModelId): Promise<void> {
    return this.catalogue.caughtUp(model);
  }

  activate(model: ModelId): Promise<void> {
    return this.catalogue.activate(model);
  }

  active(name: string): Promise<ModelId | undefined> {
    return this.catalogue.active(name);
  }

  drop(model: ModelId): Promise<void> {
    return this.catalogue.drop(model);
  }

  async checkpoint(id: ModelId): Promise<Position> {
    this.catalogue.forget(id);
    return (await this.pages.settled(await this.catalogue.of(id))).checkpoint;
  }

  commit(commit: Commit): Promise<void> {
    return this.commitAll([commit]);
  }

  async commitAll(commits: readonly Commit[]): Promise<void> {
    if (commits.length === 0) return;
    try {
      await this.write(commits);
    } catch (error) {
      if (!(error instanceof UnknownModel)) throw error;
      // Another process has dropped it; it may have built it anew.
      for (const { model } of commits) this.catalogue.forget(model);
      await this.write(commits);
    }
  }

  get(id: ModelId, key: string, at?: Position): Promise<Row | undefined> {
    return this.asked(
      id,
      (model) => rowOf(model, key, at),
      (row) => row === undefined,
    );
  }

  getMany(id: ModelId, keys: readonly string[]): Promise<readonly Row[]> {
    return this.asked(id, (model) => rowsOf(model, keys), isEmpty);
  }

  async find(id: ModelId, find: Find): Promise<RowPage> {
    within("A page", find.limit, MOST_ROWS);
    return this.asked(
      id,
      (model) => pageOf(model, find),
      ({ rows }) => isEmpty(rows),
    );
  }

  countBy(
    id: ModelId,
    by: string,
    find: Pick<Find, "visible" | "where" | "at">,
  ): Promise<Readonly<Record<string, number>>> {
    return this.asked(
      id,
      (model) => countsOf(model, by, find),
      (counts) => isEmpty(Object.keys(counts)),
    );
  }

  async touches(id: ModelId, key: string, after: Position, limit: number): Promise<readonly Position[]> {
    within("A page of positions", limit, MOST_POSITIONS);
    return this.asked(id, (model) => touchesOf(model, key, after, limit), isEmpty);
  }

  async touchesBefore(id: ModelId, key: string, before: Position, limit: number): Promise<readonly Position[]> {
    within("A page of positions", limit, MOST_POSITIONS);
    return this.asked(id, (model) => touchesBefore(model, key, before, limit), isEmpty);
  }

  async parkedKeys(id: ModelId, after: string, limit: number): Promise<readonly ParkedKey[]> {
    within("A page of keys", limit, MOST_POSITIONS);
    return this.asked(id, (model) => parkedKeysOf(model, after, limit), isEmpty);
  }

  async parked(id: ModelId, key: string, after: Position, limit: number): Promise<readonly Position[]> {
    within("A page of positions", limit, MOST_POSITIONS);
    return this.asked(id, (model) => parkedOf(model, key, after, limit), isEmpty);
  }

  async *dump(id: ModelId): AsyncIterable<string> {
    this.catalogue.forget(id);
    const model = await this.catalogue.of(id);
    for await (const { key, doc, index, scope } of dumped(this.database, model))
      yield `${key}\t${canonicalJson({ doc, index, scope })}`;
  }

  cursor(name: string): Promise<Position> {
    return this.markers.cursor(name);
  }

  moveCursor(name: string, from: Position, to: Position): Promise<void> {
    return this.markers.moveCursor(name, from, to);
  }

  lease(name: string, owner: string, forMilliseconds: number, now: string): Promise<number | undefined> {
    return this.markers.lease(name, owner, forMilliseconds, now);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private async write(commits: readonly Commit[]): Promise<void> {
    const pages: Page[] = [];
    for (const commit of commits) pages.push({ model: await this.catalogue.of(commit.model), commit });
    await this.pages.write(pages);
  }

  /** Nothing is also what one finds in a model that another process has dropped or built anew: then it is asked again. */
  private async asked<Answer>(
    id: ModelId,
    ask: (model: ModelCollections) => Promise<Answer>,
    isNothing: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const model = await this.catalogue.of(id);
    const answer = await ask(model);
    if (!isNothing(answer) || (await this.catalogue.stands(model))) return answer;
    this.catalogue.forget(id);
    return ask(await this.catalogue.of(id));
  }
}

const isEmpty = ({ length }: { readonly length: number }): boolean => length === 0;

/** Read models in a MongoDB database of their own: in transactions on a replica set, guarded one by one on a single server. */
export const openMongoReadModels = (options: MongoDatabaseOptions): Promise<ReadModels> =>
  MongoDatabase.open(options, VIEWS_VERSION, async (database) => {
    const catalogue = new ModelCatalogue(database.db);
    const pages = database.hasTransactions
      ? new TransactedPages(database, catalogue)
      : new GuardedPages(database.db, catalogue);
    await catalogue.open();
    await pages.open();
    return new MongoReadModels(database, catalogue, pages);
  });
