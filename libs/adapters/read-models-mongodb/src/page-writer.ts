import { mongo } from "mongoose";
import { isTaken } from "@sankofa/mongodb-database";
import { idsOf, isRow, type ModelCollections } from "./model-collections";
import type { PageContent } from "./page-content";

/**
 * Writes a page within a transaction, in which nobody else changes the model. Past versions and touches are new with
 * nearly every page, and then inserted only; `over` is for one that says again what stands.
 */
export const writeInTransaction = async (
  model: ModelCollections,
  page: number,
  { rows, past, touches, unpark, park }: PageContent,
  { session, over }: { readonly session: mongo.ClientSession; readonly over: boolean },
): Promise<void> => {
  await put(model.rows, rows, rows.filter(isRow), session);
  await put(model.past, over ? past : [], past, session);
  const touched = touches.map((_id) => ({ _id }));
  await put(model.touches, over ? touched : [], touched, session);
  for (const operations of parking(page, unpark, park))
    if (operations.length > 0) await model.parked.bulkWrite(operations, { session });
};

/**
 * Writes a page one document after the other. It may be repeated, late and beside others: what a later page wrote stays.
 * That one is not matched, so it is made anew, and found taken.
 */
export const writeGuarded = async (model: ModelCollections, page: number, content: PageContent): Promise<void> => {
  const { rows, past, touches, unpark, park } = content;
  const upsert = true;
  await bulk(
    model.rows,
    rows.map((row) => ({ replaceOne: { filter: { _id: row._id, page: { $lt: page } }, replacement: row, upsert } })),
  );
  await bulk(
    model.past,
    past.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert } })),
  );
  await bulk(
    model.touches,
    touches.map((_id) => ({ replaceOne: { filter: { _id }, replacement: { _id }, upsert } })),
  );
  for (const operations of parking(page, unpark, park)) await bulk(model.parked, operations);
};

/** Up to here one command with a replacement each is quicker than two for all of them: each is a way there and back. */
const FEW = 16;

/**
 * What stands under these ids, then; what is not among them is gone. Many are deleted and inserted, in two commands for all
 * of them: replacing one by one takes the server three times as long.
 */
const put = async <Stored extends mongo.Document>(
  collection: mongo.Collection<Stored>,
  before: readonly Pick<Stored, "_id">[],
  after: readonly mongo.OptionalUnlessRequiredId<Stored>[],
  session: mongo.ClientSession,
): Promise<void> => {
  if (after.length > 0 && after.length === before.length && after.length <= FEW) {
    const replaced = after.map((replacement) => ({
      replaceOne: { filter: { _id: replacement._id } as mongo.Filter<Stored>, replacement, upsert: true },
    }));
    await collection.bulkWrite(replaced as mongo.AnyBulkWriteOperation<Stored>[], { session });
    return;
  }
  if (before.length > 0)
    await collection.deleteMany({ _id: { $in: before.map(({ _id }) => _id) } } as mongo.Filter<Stored>, { session });
  if (after.length > 0) await insert(collection, after, session);
};

/**
 * A command may have 16 MiB: with so many documents of so many characters of text, whatever they are, each has 10 KB for
 * its key, scope and index values.
 */
const MOST_DOCUMENTS = 1_000;
const MOST_CHARACTERS = 2_000_000;

/**
 * In one command, as it is. The driver makes an operation of each document first and looks how large it is: that is for
 * those that may have to be parted.
 */
const insert = async <Stored extends mongo.Document>(
  collection: mongo.Collection<Stored>,
  documents: readonly mongo.OptionalUnlessRequiredId<Stored>[],
  session: mongo.ClientSession,
): Promise<void> => {
  if (documents.length > MOST_DOCUMENTS || charactersOf(documents as readonly mongo.Document[]) > MOST_CHARACTERS) {
    await collection.insertMany(documents, { session });
    return;
  }
  const { db, collectionName } = collection;
  const { writeErrors } = (await db.command({ insert: collectionName, documents }, { session })) as Inserted;
  const failed = writeErrors?.[0];
  if (failed) throw new mongo.MongoServerError(failed);
};

interface Inserted extends mongo.Document {
  readonly writeErrors?: readonly mongo.ErrorDescription[];
}

const charactersOf = (documents: readonly { readonly doc?: unknown }[]): number =>
  documents.reduce((sum, { doc }) => sum + (typeof doc === "string" ? doc.length : 0), 0);

/** First what is folded or given up, then what is set aside; the place of the former is kept, for the sake of `page`. */
const parking = (page: number, unpark: PageContent["unpark"], park: PageContent["park"]) => [
  unpark.map(({ key, upTo }) => ({
    updateMany: {
      filter: { _id: idsOf(key, "", upTo), page: { $lt: page } },
      update: { $set: { page, reason: null } },
    },
  })),
  park.map(({ key, position, reason }) => ({
    updateOne: {
      filter: { _id: { key, position }, page: { $lte: page } },
      update: { $set: { page, reason } },
      upsert: true,
    },
  })),
];

const bulk = async <Stored extends mongo.Document>(
  collection: mongo.Collection<Stored>,
  operations: readonly mongo.AnyBulkWriteOperation<Stored>[],
): Promise<void> => {
  if (operations.length === 0) return;
  try {
    await collection.bulkWrite(operations, { ordered: false });
  } catch (error) {
    if (!onlyTaken(error)) throw error;
  }
};

const onlyTaken = (error: unknown): boolean =>
  error instanceof mongo.MongoBulkWriteError &&
  isTaken(error) &&
  error.result.getWriteConcernError() === undefined &&
  [error.writeErrors].flat().every(isTaken);
