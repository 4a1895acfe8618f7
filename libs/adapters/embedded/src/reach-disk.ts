import { closeSync, fsyncSync, openSync } from "node:fs";

/** A file's bytes, or a folder's names, outlive a power cut once this returns. */
export const reachDisk = (path: string): void => {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
