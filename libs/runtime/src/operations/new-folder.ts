import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** True where something bears this name, false where nothing does; throws where this user may not look. */
export const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Takes folders away again that were made for nothing, as far as nobody has laid anything into them. */
export const unmakeFolders = (made: readonly string[]): void => {
  for (const folder of made.toReversed())
    try {
      rmdirSync(folder);
    } catch {
      // Somebody else's things lie in it by now.
      return;
    }
};

/**
 * Makes a folder, and each above it that is missing; answers those that it made, the outermost first. One by one: Node's own
 * way tries for ever where the system says of a new folder that it does not exist, as it does below /proc.
 */
export const makeFolders = (path: string): readonly string[] => {
  const missing: string[] = [];
  for (let at = resolve(path); !isThere(at); at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const folder of missing) {
      mkdirSync(folder, { mode: 0o700 });
      made.push(folder);
    }
    return made;
  } catch (error) {
    unmakeFolders(made);
    throw error;
  }
};
