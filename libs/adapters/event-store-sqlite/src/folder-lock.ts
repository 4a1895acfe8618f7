import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { sqliteCode } from "@sankofa/sqlite-file/sqlite-failure";
import { openError, StoreOpenError } from "./open-error";
import { makePrivately } from "./private-file";

/** A folder that no other process can lock until this one releases it or ends, however it ends. */
export interface FolderLock {
  readonly folder: string;
  release(): void;
}

/** Whoever locks for good may keep no hold of the lock: a connection that nobody refers to is closed with the garbage. */
const held = new Set<DatabaseSyncInstance>();

const holderOf = (file: string): string => {
  try {
    return `by process ${readFileSync(file, "utf8").trim()}`;
  } catch {
    return "by another process";
  }
};

/**
 * Locks a data folder against a second process. The lock is the operating system's, on a tiny SQLite file held in an
 * exclusive transaction: it ends with the process, so nothing stale is ever left to be judged by its process id. The
 * holder's id stands in a file of its own, for the message only: reading the locked file itself would, by the rules of
 * POSIX locks, drop the lock of the process that reads.
 */
export const lockFolder = (path: string): FolderLock => {
  const folder = resolve(path);
  const holder = join(folder, "lock.pid");
  let database: DatabaseSyncInstance | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makePrivately(join(folder, "lock"));
    database = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
    database.exec("BEGIN EXCLUSIVE");
    writeFileSync(holder, `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    database?.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (sqliteCode(error) === 5) {
      throw new StoreOpenError("folder-locked", `${folder} is in use ${holderOf(holder)}`, { cause: error });
    }
    if (code !== "ERR_SQLITE_ERROR") throw new StoreOpenError("folder-unwritable", message, { cause: error });
    throw openError(error, folder);
  }
  const lock = database;
  held.add(lock);
  return {
    folder,
    release: () => {
      if (!held.delete(lock)) return;
      rmSync(holder, { force: true });
      lock.exec("ROLLBACK");
      lock.close();
    },
  };
};
