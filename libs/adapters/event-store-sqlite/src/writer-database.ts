import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { makePrivately } from "./private-file";
import { upgrade } from "./schema";

/** How long the writing connection waits for another process's write lock. */
const BUSY_MILLISECONDS = 5_000;

export interface WriterDatabase {
  readonly database: DatabaseSyncInstance;
  readonly epoch: number;
}

/** Which log, and how it is kept. */
export interface LogKept {
  readonly file: string;
  /** Commits reach the disk when the log is copied back or closed, no longer before they are answered. */
  readonly untilClosed?: boolean;
}

/**
 * Opens the writing connection: every commit reaches the disk before it is answered (synchronous = FULL), unless it was
 * said that it need not. Checkpoints are ours to make, after answering, so that no caller waits for one.
 */
export const openWriterDatabase = ({ file, untilClosed = false }: LogKept): WriterDatabase => {
  makePrivately(file);
  const database = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS, enableForeignKeyConstraints: false });
  try {
    // A refused file stays as it was: it is checked before anything else is done to it.
    upgrade(database);
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${untilClosed ? "NORMAL" : "FULL"};
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA cache_size = -8192;
      PRAGMA temp_store = MEMORY;`);
    const { epoch } = database.prepare("UPDATE lease SET epoch = epoch + 1 RETURNING epoch").get() as { epoch: number };
    return { database, epoch };
  } catch (error) {
    database.close();
    throw error;
  }
};
