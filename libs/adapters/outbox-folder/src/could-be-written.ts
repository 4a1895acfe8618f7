import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

const orMissing = async (path: string) => {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

/** Throws where nothing could be written into a folder, without making it: the nearest one that stands is looked at. */
export const couldBeWritten = async (folder: string): Promise<void> => {
  let standing = resolve(folder);
  let found = await orMissing(standing);
  while (!found && dirname(standing) !== standing) found = await orMissing((standing = dirname(standing)));
  if (!found?.isDirectory()) throw Object.assign(new Error(`${standing} is no folder`), { code: "ENOTDIR" });
  await access(standing, constants.W_OK | constants.X_OK);
};
