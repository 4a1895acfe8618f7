import { StoreFailure, withReasons, type FailureReason } from "@sankofa/ports/store-failure";

const REASONS: ReadonlyMap<number, FailureReason> = new Map([
  [5, "unreachable"], // SQLITE_BUSY
  [8, "read-only"], // SQLITE_READONLY
  [10, "disk-error"], // SQLITE_IOERR
  [11, "damaged"], // SQLITE_CORRUPT
  [13, "disk-full"], // SQLITE_FULL
  [14, "disk-error"], // SQLITE_CANTOPEN
  [26, "damaged"], // SQLITE_NOTADB
]);

/** Errors met on the way to a row, where many are asked for, come without a code: the library keeps SQLite's own words for it only. */
const IN_WORDS: ReadonlyMap<string, FailureReason> = new Map([
  ["database is locked", "unreachable"],
  ["attempt to write a readonly database", "read-only"],
  ["disk I/O error", "disk-error"],
  ["unable to open database file", "disk-error"],
  ["database disk image is malformed", "damaged"],
  ["file is not a database", "damaged"],
  ["database or disk is full", "disk-full"],
]);

/** SQLite's primary result code of an error; 0 for an error that is not SQLite's. */
export const sqliteCode = (error: unknown): number => {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === "number" ? code & 0xff : 0;
};

/** What an error of SQLite's means for whoever asked; undefined where it is a mistake of ours, or nothing of SQLite's. */
export const failureReason = (error: unknown): FailureReason | undefined => {
  if (error instanceof StoreFailure) return error.reason;
  return REASONS.get(sqliteCode(error)) ?? IN_WORDS.get(String((error as Partial<Error> | undefined)?.message));
};

/** A port on a file, with its failures in the ports' own words, and with the file's name where it is told. */
export const withCodedFailures = <Port extends object>(port: Port, file?: string): Port =>
  withReasons(port, failureReason, file);

/**
 * Copies the log ahead back into its file. On a full or failing disk it keeps everything that was committed, and is copied back at a
 * later turn, or when the file is opened again.
 */
export const copyingBack = (copy: () => unknown): void => {
  try {
    copy();
  } catch (error) {
    if (!failureReason(error)) throw error;
  }
};

/** An error met with a file, in the ports' words where its meaning is known, and with the file's name: there are several. */
export const failureWith = (file: string, error: unknown): unknown => {
  const reason = error instanceof StoreFailure ? undefined : failureReason(error);
  return reason ? new StoreFailure(reason, `${file}: ${(error as Error).message}`, { cause: error }) : error;
};
