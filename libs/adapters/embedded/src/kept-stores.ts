import { CREDENTIALS_VERSION, openSqliteCredentials } from "@sankofa/credentials-sqlite";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { folderFiles } from "@sankofa/files-folder";
import { KEYS_VERSION, openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { refuseNewer } from "@sankofa/sqlite-file";
import { dataFiles } from "./data-files";

export interface KeptStoresOptions {
  readonly dataFolder: string;
  readonly queueLimit?: number | undefined;
}

/** What of an installation cannot be made again, opened for this process alone until it is closed. */
export const openKeptStores = async ({ dataFolder, queueLimit }: KeptStoresOptions) => {
  const files = dataFiles(dataFolder);
  const opened: { close(): Promise<void> }[] = [];
  const open = async <Port extends { close(): Promise<void> }>(port: Promise<Port>): Promise<Port> => {
    opened.push(await port);
    return port;
  };
  const close = async (): Promise<void> => {
    for (const port of opened.reverse()) await port.close();
  };
  try {
    // Before any of them is opened: a newer one among them is refused, and the others stay as they are.
    refuseNewer(files.keys, KEYS_VERSION);
    refuseNewer(files.credentials, CREDENTIALS_VERSION);
    // The log first: its lock keeps a second process out of the whole folder.
    const eventStore = await open(
      openSqliteEventStore({ folder: dataFolder, ...(queueLimit === undefined ? {} : { queueLimit }) }),
    );
    const keyVault = await open(openSqliteKeyVault({ file: files.keys, masterKeyFile: files.masterKey }));
    const credentials = await open(openSqliteCredentials({ file: files.credentials }));
    return { stores: { eventStore, keyVault, credentials, files: folderFiles(files.files) }, close };
  } catch (error) {
    await close();
    throw error;
  }
};
