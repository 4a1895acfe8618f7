import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { sqliteCode } from "./sqlite-failure";

/** SQLITE_READONLY where the folder is somebody else's, SQLITE_CANTOPEN where the whole disk can only be read. */
const CANNOT_MAKE_BESIDE: ReadonlySet<number> = new Set([8, 14]);

const mayWriteIn = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const isEmpty = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;

/**
 * A file in WAL mode is read by the shared memory beside it, which a reader makes where it is missing. On a disc, or in a folder that
 * is somebody else's, it cannot; and where nothing lies ahead of the file, all that was written is in it.
 */
const liesStill = (file: string): boolean => isEmpty(`${file}-wal`) && !mayWriteIn(dirname(resolve(file)));

const lyingStill = (file: string): URL => {
  const url = pathToFileURL(file);
  url.searchParams.set("immutable", "1");
  return url;
};

const read = (file: string | URL, timeout: number): DatabaseSyncInstance => {
  const database = new DatabaseSync(file, { readOnly: true, timeout });
  try {
    // Opening alone touches nothing.
    database.prepare("PRAGMA schema_version").get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Opens a file for reading only, also one that lies where nobody may write, such as a backup on a read-only disc. Waits `timeout`
 * milliseconds for a lock. Throws SQLite's own errors.
 */
export const openForReading = (file: string, timeout: number): DatabaseSyncInstance => {
  try {
    return read(file, timeout);
  } catch (error) {
    if (!CANNOT_MAKE_BESIDE.has(sqliteCode(error)) || !liesStill(file)) throw error;
    return read(lyingStill(file), timeout);
  }
};
