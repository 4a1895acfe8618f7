import { join } from "node:path";
import { LOG_FILE, lockFolder, openSqliteEventStoreReadOnly, type FolderLock } from "@sankofa/event-store-sqlite";
import type { EventStore } from "@sankofa/ports/event-store";

/** The files of an installation, below its data folder. */
export const dataFiles = (dataFolder: string) => ({
  facts: join(dataFolder, LOG_FILE),
  views: join(dataFolder, "views.db"),
  keys: join(dataFolder, "keys.db"),
  masterKey: join(dataFolder, "master.key"),
  credentials: join(dataFolder, "credentials.db"),
  files: join(dataFolder, "files"),
  control: join(dataFolder, "control.sock"),
});

/** The log of an installation for reading only, also while a platform writes it. */
export const openLog = (dataFolder: string): EventStore => openSqliteEventStoreReadOnly(dataFiles(dataFolder).facts);

/** Keeps every other process out of a data folder until it is released. */
export const lockDataFolder = (dataFolder: string): FolderLock => lockFolder(dataFolder);
