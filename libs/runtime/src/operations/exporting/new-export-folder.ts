import { existsSync, readdirSync } from "node:fs";
import { rename, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolders, unmakeFolders } from "../new-folder";
import { scratchFolder, type ScratchFolder } from "../scratch-folder";

/** The folder holds something already. */
class FolderTaken extends Error {
  readonly code = "folder-taken";

  constructor(folder: string) {
    super(`${folder} is not empty; an export goes into a new folder.`);
  }
}

/** The system lets nobody make the folder, or not this user, or there is no room for it. */
class FolderUnusable extends Error {
  readonly code = "folder-unusable";

  constructor(folder: string, { code }: NodeJS.ErrnoException) {
    super(
      `${folder} cannot be made or written (${code}). Make room on its disk, give this user the right to it, or name another folder.`,
    );
  }
}

interface Begun {
  readonly above: readonly string[];
  /** Under a name that nobody has, which tells the next export whose it was: what a killed one left holds names. */
  readonly beside: ScratchFolder;
}

const begun = (to: string): Begun => {
  let above: readonly string[] = [];
  try {
    if (existsSync(to) && readdirSync(to).length > 0) throw new FolderTaken(to);
    above = makeFolders(dirname(to));
    return { above, beside: scratchFolder(dirname(to), "export") };
  } catch (error) {
    unmakeFolders(above);
    // What the system says names a folder that nobody asked for.
    throw error instanceof FolderTaken ? error : new FolderUnusable(to, error as NodeJS.ErrnoException);
  }
};

/** Has a new folder written, after it was seen that there can be one. It has its name when it is whole; before that, and where anything fails, it has none. */
export const intoNewFolder = async <Written>(
  to: string,
  write: (folder: string) => Promise<Written>,
): Promise<Written> => {
  const { above, beside } = begun(to);
  let isWritten = false;
  try {
    const written = await write(beside.path);
    if (existsSync(to)) await rmdir(to);
    await rename(beside.path, to);
    isWritten = true;
    return written;
  } finally {
    beside.remove();
    if (!isWritten) unmakeFolders(above);
  }
};
