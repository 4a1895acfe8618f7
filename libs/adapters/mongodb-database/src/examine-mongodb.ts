import { mongo } from "mongoose";

const PATIENCE_MS = 5_000;

export interface ExaminedMongoDb {
  readonly version: string;
  /** What only a replica set has, of one server too. */
  readonly hasTransactions: boolean;
}

/** True on a replica set, or before several of them; a single server can change one document at a time only. */
export const hasTransactions = (hello: mongo.Document | undefined): boolean =>
  hello?.["setName"] !== undefined || hello?.["msg"] === "isdbgrid";

/** Asks a server what it is; opens no database of ours. */
export const examineMongoDb = async (uri: string): Promise<ExaminedMongoDb> => {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: PATIENCE_MS });
  try {
    const admin = client.db("admin");
    const { version } = (await admin.command({ buildInfo: 1 })) as { readonly version: string } & mongo.Document;
    return { version, hasTransactions: hasTransactions(await admin.command({ hello: 1 })) };
  } finally {
    await client.close();
  }
};
