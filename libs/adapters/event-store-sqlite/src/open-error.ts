/** Why a log cannot be opened; each is answered to a person with one clear sentence. */
export type StoreOpenCode =
  /** Another process holds the folder. */
  | "folder-locked"
  /** The folder or a file in it cannot be written or read. */
  | "folder-unwritable"
  /** The data was written by a newer version of this program. */
  | "data-newer"
  /** The data was written by an older version and has to be upgraded by a writing program first. */
  | "data-older"
  /** The file is no log of ours, or is damaged. */
  | "data-foreign"
  /** There is no log. */
  | "data-missing"
  /** The SQLite library is older than the one without the WAL defect. */
  | "sqlite-too-old";

export class StoreOpenError extends Error {
  constructor(
    readonly code: StoreOpenCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StoreOpenError";
  }
}

const CODES: ReadonlyMap<number, StoreOpenCode> = new Map([
  [8, "folder-unwritable"], // SQLITE_READONLY
  [10, "folder-unwritable"], // SQLITE_IOERR
  [13, "folder-unwritable"], // SQLITE_FULL
  [14, "folder-unwritable"], // SQLITE_CANTOPEN
  [5, "folder-locked"], // SQLITE_BUSY
  [11, "data-foreign"], // SQLITE_CORRUPT
  [26, "data-foreign"], // SQLITE_NOTADB
]);

/** SQLite's primary result code of an error; 0 for an error that is not SQLite's. */
export const sqliteCode = (error: unknown): number => {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === "number" ? code & 0xff : 0;
};

/** Errors met between two rows come without a code. */
const DAMAGED = /^(database disk image is malformed|file is not a database)$/;

/** An error met while opening, as one of ours where its meaning is known. */
export const openError = (error: unknown, file: string): unknown => {
  if (error instanceof StoreOpenError) return error;
  const damaged = DAMAGED.test(String((error as Partial<Error> | undefined)?.message)) ? "data-foreign" : undefined;
  const code = CODES.get(sqliteCode(error)) ?? damaged;
  return code ? new StoreOpenError(code, `${file}: ${(error as Error).message}`, { cause: error }) : error;
};
