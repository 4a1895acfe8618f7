import { copyFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openSqliteCredentials } from "@sankofa/credentials-sqlite";
import { folderFiles } from "@sankofa/files-folder";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { opening } from "@sankofa/ports/opened";
import { scratchFolder } from "@sankofa/runtime/operations/scratch-folder";
import { dataFiles, openLog } from "./data-files";
import { manifestOf, requireUnchanged } from "./manifest";

/** The file, and what SQLite has not copied back into it yet. */
const copied = (file: string, folder: string, to: string): void => {
  const wanted = [basename(file), `${basename(file)}-wal`];
  for (const name of readdirSync(folder).filter((each) => wanted.includes(each)))
    copyFileSync(join(folder, name), join(to, name));
};

/**
 * What a backup holds, to be carried elsewhere, and the backup stays one: its log is read where it lies, and keys and
 * credentials, which opening may bring up to date, are opened as copies. One that is not as it was taken is refused: what is missing
 * would be made anew there, and be nobody's.
 */
export const openKeptBackup = (folder: string, signal: AbortSignal) =>
  opening(async (opened) => {
    await requireUnchanged(folder, manifestOf(folder).contents, signal);
    const eventStore = await opened.open(Promise.resolve(openLog(folder)));
    const { path, remove } = scratchFolder(tmpdir(), "carry");
    await opened.open(Promise.resolve({ close: async () => remove() }));
    const { keys, masterKey, credentials, files } = dataFiles(folder);
    for (const file of [keys, masterKey, credentials]) copied(file, folder, path);
    const copies = dataFiles(path);
    const keyVault = await opened.open(openSqliteKeyVault({ file: copies.keys, masterKeyFile: copies.masterKey }));
    return {
      stores: {
        eventStore,
        keyVault,
        credentials: await opened.open(openSqliteCredentials({ file: copies.credentials })),
        files: folderFiles(files),
      },
      close: () => opened.close(),
    };
  });
