import { setTimeout as pause } from "node:timers/promises";
import { createConnection, mongo, type Connection, type Schema } from "mongoose";
import { DataNewer } from "@sankofa/ports/data-version";
import { serverAddress } from "@sankofa/ports/server-address";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { hasTransactions } from "./examine-mongodb";
import { isAway, withCodedFailures } from "./mongo-failure";

export interface MongoDatabaseOptions {
  /** As drivers take it, with user, TLS and replica set where there are such. */
  readonly uri: string;
  readonly database: string;
}

/** How long a call looks for a primary, and how long it waits for the answer of one that has fallen silent. */
const FIND_SERVER_MS = 5_000;
const SILENCE_MS = 30_000;

/** What was answered is on the disks of a majority, and what is read was: nothing read here is ever rolled back. */
const SETTINGS = {
  w: "majority",
  journal: true,
  readConcernLevel: "majority",
  readPreference: "primary",
  serverSelectionTimeoutMS: FIND_SERVER_MS,
  connectTimeoutMS: FIND_SERVER_MS,
  socketTimeoutMS: SILENCE_MS,
  maxPoolSize: 20,
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
} as const;

/** The pauses between so many attempts come to two seconds at least, for a large page of another's, and to four at most. */
const MOST_ATTEMPTS = 9;
const FIRST_PAUSE_MS = 8;

const VERSIONS = "data_version";
const DUPLICATE_KEY = 11_000;

/** One database of a MongoDB server, stamped with its data version. */
export class MongoDatabase {
  private constructor(
    readonly connection: Connection,
    private readonly name: string,
    /** True on a replica set; a single server can change one document at a time only. */
    readonly hasTransactions: boolean,
  ) {}

  /**
   * Connects, refuses the data of a newer program, and lets a port be filled with it. Whatever fails, no connection is
   * left behind.
   */
  static async open<Port extends object>(
    { uri, database }: MongoDatabaseOptions,
    newest: number,
    fill: (database: MongoDatabase) => Promise<Port>,
  ): Promise<Port> {
    const connection = await connected(uri, database);
    try {
      const hello = await connection.db?.admin().command({ hello: 1 });
      const opened = new MongoDatabase(connection, database, hasTransactions(hello));
      await opened.stamp(newest);
      return withCodedFailures(await fill(opened));
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  get db(): mongo.Db {
    if (!this.connection.db) throw new Error(`The connection to the MongoDB database ${this.name} is closed`);
    return this.connection.db;
  }

  /** Makes collection and declared indexes where they are missing: always outside of transactions. */
  async prepare<Stored>(name: string, schema: Schema<Stored>) {
    const model = this.connection.model<Stored>(name, schema, name);
    await model.createCollection();
    await model.createIndexes();
    return model;
  }

  /**
   * Runs work in one transaction, and again where the server says that nothing of it was kept. Should that be said of an
   * attempt that was kept after all, the work itself must find it out.
   */
  transaction<Result>(work: (session: mongo.ClientSession) => Promise<Result>): Promise<Result> {
    return patiently("TransientTransactionError", () => this.once(work));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async once<Result>(work: (session: mongo.ClientSession) => Promise<Result>): Promise<Result> {
    const session = await this.connection.startSession();
    try {
      session.startTransaction({ readConcern: { level: "snapshot" }, writeConcern: { w: "majority", journal: true } });
      const result = await work(session);
      // An answer that got lost is asked for again: begun anew, the work would meet itself, still unfinished.
      await patiently("UnknownTransactionCommitResult", () => session.commitTransaction());
      return result;
    } finally {
      // Ends a transaction that is still open with it.
      await session.endSession();
    }
  }

  private async stamp(newest: number): Promise<void> {
    const versions = this.db.collection<{ _id: string; version: number }>(VERSIONS);
    const found = await versions.findOneAndUpdate(
      { _id: "data" },
      { $setOnInsert: { version: newest } },
      { upsert: true, returnDocument: "after" },
    );
    if (found && found.version > newest)
      throw new DataNewer(`The MongoDB database ${this.name}`, found.version, newest);
  }
}

/** Which server it is, and where, stands before whatever the driver says; user and password never do. */
const connected = async (uri: string, database: string): Promise<Connection> => {
  const connection = createConnection(uri, { ...SETTINGS, dbName: database });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.destroy();
    const said = `MongoDB at ${serverAddress(uri)}: ${(error as Error).message}`;
    if (isAway(error)) throw new StoreFailure("unreachable", said, { cause: error });
    throw new Error(said, { cause: error });
  }
};

/** Tries again, with growing pauses, what ended in an error of this label; so often and no more. */
const patiently = async <Result>(label: string, attempt: () => Promise<Result>): Promise<Result> => {
  for (let failed = 1; ; failed += 1)
    try {
      return await attempt();
    } catch (error) {
      if (failed === MOST_ATTEMPTS || !passes(error, label)) throw error;
      // Half of it by chance, so that those who met do not meet again; not all of it, or the last attempt may come at once.
      await pause(((1 + Math.random()) / 2) * FIRST_PAUSE_MS * 2 ** failed);
    }
};

/** Where no server was found, it was looked for long enough: whoever asked decides when to ask again. */
const passes = (error: unknown, label: string): boolean =>
  error instanceof mongo.MongoError &&
  error.hasErrorLabel(label) &&
  !(error instanceof mongo.MongoServerSelectionError);

/** True for the error of a second document under a key that is taken. */
export const isTaken = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === DUPLICATE_KEY;
