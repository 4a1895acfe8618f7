import { renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { backup, DatabaseSync } from "@photostructure/sqlite";
import { failureWith } from "@sankofa/sqlite-file/sqlite-failure";
import { makePrivately } from "./private-file";

/** More pages than any log has: the copy is made in one step, from one snapshot, and never has to begin again. */
const EVERY_PAGE = 0x7fffffff;

const reachDisk = async (path: string): Promise<void> => {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Copies a log, while it is read and written, to a file that appears only when it is complete and on the disk. The
 * copying is done off the calling thread.
 */
export const backUp = async (file: string, path: string): Promise<void> => {
  const partial = `${resolve(path)}.partial`;
  rmSync(partial, { force: true });
  makePrivately(partial);
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, partial, { rate: EVERY_PAGE });
    await reachDisk(partial);
    renameSync(partial, resolve(path));
    await reachDisk(dirname(resolve(path)));
  } catch (error) {
    // By name: a disk that is full is most often the copy's, and not the one that the log lies on.
    throw failureWith(resolve(path), error);
  } finally {
    source.close();
    for (const left of [partial, `${partial}-journal`, `${partial}-wal`, `${partial}-shm`])
      rmSync(left, { force: true });
  }
};
