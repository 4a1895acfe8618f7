import { closeSync, openSync } from "node:fs";

const OWNER_ONLY = 0o600;

/**
 * Makes an empty file that only its owner reads; SQLite's own files beside it take its mode. A file that exists is not
 * even opened: closing it would, by the rules of POSIX locks, drop the locks this process has on it.
 */
export const makePrivately = (file: string): void => {
  try {
    closeSync(openSync(file, "wx", OWNER_ONLY));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
};
