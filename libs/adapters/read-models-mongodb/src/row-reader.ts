import type { mongo } from "mongoose";
import type { Position } from "@sankofa/kernel/contract";
import type { IndexValue } from "@sankofa/kernel/view";
import { readCursor, writeCursor } from "@sankofa/list-cursor";
import type { MongoDatabase } from "@sankofa/mongodb-database";
import type { Find, Row, RowPage } from "@sankofa/ports/read-models";
import { MOST_VALUES, requireHistory } from "@sankofa/ports/read-models.bounds";
import { listed, pathOf, sorting, stretchesAfter } from "./list-query";
import { idsOf, isRow, toRow, type ModelCollections, type RowContent, type StoredRow } from "./model-collections";

/** No question may keep a server busy for longer. */
export const LONGEST_MS = 30_000;
export const BOUND = { maxTimeMS: LONGEST_MS } as const;
const DUMP_PAGE = 500;
const CONTENT = { tenant: 1, scope: 1, index: 1, doc: 1 } as const;

type Stage = mongo.Document;

export const rowOf = async (model: ModelCollections, key: string, at?: Position): Promise<Row | undefined> => {
  if (at !== undefined) requireHistory(model.spec);
  const stored = await model.rows.findOne({ _id: key }, BOUND);
  if (isRow(stored) && (at === undefined || stored.from <= at)) return toRow(key, stored);
  if (at === undefined) return undefined;
  // Asked after the row itself: what has left it since then is found here.
  const [past] = await model.past
    .find({ _id: idsOf(key, "", at) }, BOUND)
    .sort({ _id: -1 })
    .limit(1)
    .toArray();
  return past && past.to > at ? toRow(key, past) : undefined;
};

export const rowsOf = async ({ rows }: ModelCollections, keys: readonly string[]): Promise<readonly Row[]> => {
  const stored = await rows
    .find({ _id: { $in: keys } }, { ...BOUND, projection: CONTENT, batchSize: keys.length + 1 })
    .toArray();
  return stored.filter(isRow).map((row) => toRow(row._id, row));
};

export const pageOf = async (model: ModelCollections, find: Find): Promise<RowPage> => {
  const { orderBy, descending = false, limit } = find;
  const path = orderBy === undefined ? undefined : pathOf(model, orderBy);
  const end = find.cursor === undefined ? undefined : readCursor(model.id, find, find.cursor);
  const filter = await listed(model, find);
  if (!filter) return { rows: [], next: null };
  const found: (StoredRow & RowContent)[] = [];
  const stretches = stretchesAfter("_id", path, descending, end).length;
  for (let stretch = 0; stretch < stretches && found.length <= limit; stretch += 1) {
    const cut = (key: string): Stage[] => [
      { $sort: sorting(key, path, descending) },
      { $limit: limit + 1 - found.length },
    ];
    const page = (key: string): Stage[] => [
      { $match: { $and: [...filter, stretchesAfter(key, path, descending, end)[stretch] ?? {}] } },
      ...cut(key),
    ];
    found.push(...(await aggregate<StoredRow & RowContent>(model, find.at, page, cut("_id"))));
  }
  const rows = found.slice(0, limit).map((each) => toRow(each._id, each));
  const last = found.length > limit ? rows.at(-1) : undefined;
  if (!last) return { rows, next: null };
  const value = orderBy === undefined ? undefined : (last.index[orderBy] ?? null);
  return { rows, next: writeCursor(model.id, find, { value, key: last.key }) };
};

export const countsOf = async (
  model: ModelCollections,
  by: string,
  find: Pick<Find, "visible" | "where" | "at">,
): Promise<Readonly<Record<string, number>>> => {
  const path = pathOf(model, by);
  const filter = await listed(model, find);
  if (!filter) return {};
  const values = (): Stage[] => [{ $match: { $and: filter } }, { $project: { value: `$${path}` } }];
  const counted = [{ $group: { _id: "$value", rows: { $sum: 1 } } }, { $sort: { _id: 1 } }, { $limit: MOST_VALUES }];
  const counts = await aggregate<{ readonly _id: IndexValue; readonly rows: number }>(model, find.at, values, counted);
  return Object.fromEntries(counts.map(({ _id, rows }) => [String(_id ?? ""), rows]));
};

/** `of` picks among rows whose key stands there, `then` comes after it once more where rows of two places were joined. */
const aggregate = async <Found extends mongo.Document>(
  model: ModelCollections,
  at: Position | undefined,
  of: (key: string) => Stage[],
  then: readonly Stage[],
): Promise<Found[]> => {
  if (at !== undefined) requireHistory(model.spec);
  const stages = at === undefined ? of("_id") : asOf(model, at, of);
  return model.rows.aggregate<Found>([...stages, ...then], BOUND).toArray();
};

/**
 * Rows as they stood at a position: the current ones that are old enough and the closed ones. Those are read after
 * these, so that a row that is closed meanwhile is met at least once; met twice, it is taken once.
 */
const asOf = ({ past }: ModelCollections, at: Position, of: (key: string) => Stage[]): Stage[] => [
  { $match: { from: { $lte: at } } },
  ...of("_id"),
  {
    $unionWith: {
      coll: past.collectionName,
      pipeline: [
        { $match: { to: { $gt: at }, "_id.position": { $lte: at } } },
        ...of("_id.key"),
        { $set: { _id: "$_id.key" } },
      ],
    },
  },
  { $group: { _id: "$_id", row: { $first: "$$ROOT" } } },
  { $replaceRoot: { newRoot: "$row" } },
];

/** All rows by key, at one moment where the server can hold one; on a single server, page by page as they are. */
export async function* dumped(database: MongoDatabase, { rows }: ModelCollections): AsyncIterable<Row> {
  const moment = database.hasTransactions ? await database.connection.startSession({ snapshot: true }) : undefined;
  try {
    for (let last: string | undefined = ""; last !== undefined;) {
      const page: StoredRow[] = await rows
        .find({ _id: { $gt: last } }, { ...BOUND, ...(moment ? { session: moment, readConcern: "snapshot" } : {}) })
        .sort({ _id: 1 })
        .limit(DUMP_PAGE)
        .toArray();
      for (const row of page) if (isRow(row)) yield toRow(row._id, row);
      last = page.length === DUMP_PAGE ? page.at(-1)?._id : undefined;
    }
  } finally {
    await moment?.endSession();
  }
}
