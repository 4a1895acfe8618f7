import { CREDENTIALS_VERSION, openSqliteCredentials } from "@sankofa/credentials-sqlite";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { openFolderFiles } from "@sankofa/files-folder";
import { KEYS_VERSION, openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { opening } from "@sankofa/ports/opened";
import { refuseNewer } from "@sankofa/sqlite-file";
import { dataFiles } from "./data-files";
import { requireTogether } from "./kept-together";

export interface KeptStoresOptions {
  readonly dataFolder: string;
  readonly queueLimit?: number | undefined;
  /** The log is on the disk once it was closed: for what is begun anew where that did not come about. */
  readonly untilClosed?: boolean | undefined;
}

/** What of an installation cannot be made again, opened for this process alone until it is closed. */
export const openKeptStores = ({ dataFolder, queueLimit, untilClosed = false }: KeptStoresOptions) =>
  opening(async (opened) => {
    const files = dataFiles(dataFolder);
    // Before any of them is opened: a newer one among them is refused, and the others stay as they are.
    refuseNewer(files.keys, KEYS_VERSION);
    refuseNewer(files.credentials, CREDENTIALS_VERSION);
    await requireTogether(dataFolder);
    // The log first: its lock keeps a second process out of the whole folder.
    const eventStore = await opened.open(
      openSqliteEventStore({ folder: dataFolder, untilClosed, ...(queueLimit === undefined ? {} : { queueLimit }) }),
    );
    const keyVault = await opened.open(openSqliteKeyVault({ file: files.keys, masterKeyFile: files.masterKey }));
    const credentials = await opened.open(openSqliteCredentials({ file: files.credentials }));
    return {
      stores: { eventStore, keyVault, credentials, files: await openFolderFiles(files.files) },
      close: () => opened.close(),
    };
  });
