import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { lockFolder, type FolderLock } from "./folder-lock";
import { withCodedFailures } from "@sankofa/sqlite-file/sqlite-failure";
import { LogReader } from "./log-reader";
import { StoreOpenError } from "./open-error";
import { SqliteEventStore } from "./sqlite-event-store";
import { Writer } from "./writer";

export { lockFolder, type FolderLock } from "./folder-lock";
export { openError, StoreOpenError, type StoreOpenCode } from "./open-error";
export { checkRows, type RowFault } from "./row-check";
export type { SqliteEventStore } from "./sqlite-event-store";

/** The log's file in a data folder. */
export const LOG_FILE = "events.sqlite";

export interface SqliteEventStoreOptions {
  /** Where the log is kept; made when it is missing. */
  readonly folder: string;
  /** A lock on the folder that the caller holds already and will release; without it the store takes one of its own. */
  readonly lock?: FolderLock;
  /** Appends that may wait at once; one more is refused with StoreOverloaded. */
  readonly queueLimit?: number;
  /**
   * True for what can be begun anew, as a demonstration can: a power cut may take the last commits, and the log is on the
   * disk whole once it was closed.
   */
  readonly untilClosed?: boolean;
}

const QUEUE_LIMIT = 10_000;

/** Opens the log for writing and reading. Throws StoreOpenError, with a code, where that cannot be. */
export const openSqliteEventStore = async (options: SqliteEventStoreOptions): Promise<SqliteEventStore> => {
  const lock = options.lock ?? lockFolder(options.folder);
  const file = resolve(join(options.folder, LOG_FILE));
  const release = (): void => {
    if (!options.lock) lock.release();
  };
  let writer: Writer | undefined;
  try {
    const opened: { store?: SqliteEventStore } = {};
    const { queueLimit = QUEUE_LIMIT, untilClosed = false } = options;
    const started = await Writer.start({ file, untilClosed }, queueLimit, (position) =>
      opened.store?.advance(position),
    );
    writer = started.writer;
    opened.store = new SqliteEventStore(file, LogReader.open(file), started.writer, started.head, release);
    return withCodedFailures(opened.store, file);
  } catch (error) {
    await writer?.stop();
    release();
    throw error;
  }
};

/** Opens a log for reading only, also while another process writes it. Takes no lock and changes nothing. */
export const openSqliteEventStoreReadOnly = (file: string): SqliteEventStore => {
  if (!existsSync(file)) throw new StoreOpenError("data-missing", `There is no log at ${resolve(file)}`);
  const reader = LogReader.open(resolve(file));
  return withCodedFailures(
    new SqliteEventStore(resolve(file), reader, undefined, reader.headNumber(), () => undefined),
    resolve(file),
  );
};
