import { randomUUID } from "node:crypto";
import { mongo } from "mongoose";

/** A database that nobody else uses. */
export interface OwnDatabase {
  readonly uri: string;
  readonly database: string;
  /** Works on it directly, behind the back of whoever is tested. */
  behind<Result>(work: (database: mongo.Db) => Promise<Result>): Promise<Result>;
  drop(): Promise<void>;
}

/** Opens a port on a fresh database, and closes and opens it again: what contract suites ask for. */
export interface OnOwnDatabase<Port> extends OwnDatabase {
  open(): Promise<Port>;
  reopen(): Promise<Port>;
  clean(): Promise<void>;
}

export const ownDatabase = (uri: string): OwnDatabase => {
  const database = `sankofa-test-${randomUUID()}`;
  const behind: OwnDatabase["behind"] = async (work) => {
    const client = new mongo.MongoClient(uri);
    try {
      return await work(client.db(database));
    } finally {
      await client.close();
    }
  };
  return { uri, database, behind, drop: () => behind(async (db) => void (await db.dropDatabase())) };
};

export const onOwnDatabase = <Port extends { close(): Promise<void> }>(
  uri: string,
  openIn: (where: Pick<OwnDatabase, "uri" | "database">) => Promise<Port>,
): OnOwnDatabase<Port> => {
  const own = ownDatabase(uri);
  let opened: Port | undefined;
  const open = async (): Promise<Port> => (opened = await openIn(own));
  return {
    ...own,
    open,
    reopen: async () => {
      await opened?.close();
      return open();
    },
    clean: async () => {
      await opened?.close();
      await own.drop();
    },
  };
};
