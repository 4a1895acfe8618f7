import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import {
  LOG_FILE,
  lockFolder,
  openError,
  openSqliteEventStoreReadOnly,
  StoreOpenError,
  type FolderLock,
} from "@sankofa/event-store-sqlite";
import { requireWhole } from "@sankofa/sqlite-file";
import type { EventStore } from "@sankofa/ports/event-store";
import { isThere } from "@sankofa/runtime/operations/new-folder";

/** Operating systems refuse the path of a socket that is much longer than this. */
const LONGEST_SOCKET_PATH = 100;

export { requireWhole };

/** The files of an installation, below its data folder. */
export const dataFiles = (dataFolder: string) => ({
  facts: join(dataFolder, LOG_FILE),
  views: join(dataFolder, "views.db"),
  keys: join(dataFolder, "keys.db"),
  masterKey: join(dataFolder, "master.key"),
  credentials: join(dataFolder, "credentials.db"),
  files: join(dataFolder, "files"),
  /** What people have typed and not sent yet; no backup holds it. */
  drafts: join(dataFolder, "drafts.db"),
  /** Made again from the log whenever it is not there: deleting it costs time and nothing else. */
  snapshots: join(dataFolder, "snapshots.db"),
  /** Mails on their way out, until another program has sent them on. */
  outbox: join(dataFolder, "outbox"),
  /** Says of a folder that it holds a demonstration and nobody's records. */
  demonstration: join(dataFolder, "demo.json"),
  /** Says of a folder that an installation is being carried into it, and is not whole yet. */
  carrying: join(dataFolder, "carrying.json"),
  control: controlSocket(dataFolder),
});

/** In the data folder; where its path is too long for a socket, under a name of its own among the temporary files. */
const controlSocket = (dataFolder: string): string => {
  const usual = join(dataFolder, "control.sock");
  if (Buffer.byteLength(usual) <= LONGEST_SOCKET_PATH) return usual;
  const name = createHash("sha256").update(resolve(dataFolder)).digest("hex").slice(0, 24);
  return join(tmpdir(), `sankofa-${name}.sock`);
};

const NAMES: ReadonlySet<string> = new Set(Object.values(dataFiles("")).map((path) => basename(path)));
const BESIDE = /^(?:(.+\.(?:db|sqlite))(?:-wal|-shm|-journal|\.damaged)|(demo\.json)-new)$/;

/**
 * True for a file that is part of an installation's data: one of its files, what SQLite keeps beside one, or one that was set
 * aside or not written to its end. What is only called alike, such as a folder of mails that were sent on, is somebody's own.
 */
export const isData = (name: string): boolean => {
  const [, file, mark] = BESIDE.exec(name) ?? [];
  return NAMES.has(file ?? mark ?? name);
};

/**
 * Throws where the folder holds no log, for nothing that reads or repairs may make one; and where this user may not look
 * into it, which is another thing to say.
 */
export const requireData = (dataFolder: string): void => {
  if (!isThere(dataFiles(dataFolder).facts)) throw new StoreOpenError("data-missing", `${dataFolder} holds no log`);
};

/** The log of an installation for reading only, also while a platform writes it. */
export const openLog = (dataFolder: string): EventStore => {
  requireData(dataFolder);
  try {
    return openSqliteEventStoreReadOnly(dataFiles(dataFolder).facts);
  } catch (error) {
    throw openError(error, dataFolder);
  }
};

/** Keeps every other process out of a data folder until it is released. */
export const lockDataFolder = (dataFolder: string): FolderLock => lockFolder(dataFolder);
