import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@sankofa/clock-system";
import { openSqliteCredentials } from "@sankofa/credentials-sqlite";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { folderFiles } from "@sankofa/files-folder";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { inProcessBus } from "@sankofa/message-bus-in-process";
import type { Clock } from "@sankofa/ports/clock";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import type { Ports } from "@sankofa/runtime/ports";

/** Where everything of an embedded installation lies. */
export interface EmbeddedEnvironment {
  readonly dataFolder: string;
  /** The machine's own clock unless told. */
  readonly clock?: Clock;
  /** In tests the bus delivers again and later, as a broker would. */
  readonly bus?: Parameters<typeof inProcessBus>[0];
}

/** The files of an installation, below its data folder. */
export const dataFiles = (dataFolder: string) => ({
  facts: join(dataFolder, "facts.db"),
  views: join(dataFolder, "views.db"),
  keys: join(dataFolder, "keys.db"),
  masterKey: join(dataFolder, "master.key"),
  credentials: join(dataFolder, "credentials.db"),
  files: join(dataFolder, "files"),
  control: join(dataFolder, "control.sock"),
});

/** Every port on SQLite and files, in one folder and one process: nothing to install. */
export const embedded = async ({ dataFolder, clock, bus }: EmbeddedEnvironment): Promise<Ports> => {
  const files = dataFiles(dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  accessSync(dataFolder, constants.W_OK | constants.X_OK);
  const opened: { close(): Promise<void> }[] = [];
  const open = async <Port extends { close(): Promise<void> }>(port: Promise<Port>): Promise<Port> => {
    opened.push(await port);
    return port;
  };
  try {
    // The log first: its lock keeps a second process out of the whole folder.
    return {
      eventStore: await open(openSqliteEventStore({ file: files.facts })),
      keyVault: await open(openSqliteKeyVault({ file: files.keys, masterKeyFile: files.masterKey })),
      readModels: await open(openSqliteReadModels({ file: files.views })),
      credentials: await open(openSqliteCredentials({ file: files.credentials })),
      messageBus: inProcessBus(bus),
      files: folderFiles(files.files),
      clock: clock ?? systemClock(),
    };
  } catch (error) {
    for (const port of opened.reverse()) await port.close();
    throw error;
  }
};
