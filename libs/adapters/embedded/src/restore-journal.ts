import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reachDisk } from "./reach-disk";

/** Where a backup is laid out and verified before anything that stands is touched. */
export const STAGING = "restoring";
/** Where what stood before a restore is kept; inside the data folder, so that moving there is one rename on one disk. */
export const RESTORE_POINTS = "restore-points";
const JOURNAL = "restore.json";

/** True for what a restore leaves in a data folder, finished or not. */
export const isOfRestore = (name: string): boolean => [STAGING, RESTORE_POINTS, JOURNAL].includes(name);

/** Written before the first file is moved: whatever interrupts the moving, all of it can be taken back. */
export interface RestoreJournal {
  /** The folder below the data folder that what stood is moved to. */
  readonly restorePoint: string;
  /** What stood before. */
  readonly present: readonly string[];
  /** What takes its place. */
  readonly restored: readonly string[];
}

/** Moves what stands aside and the staged files in, after writing down that it does. */
export const swapIn = (dataFolder: string, journal: RestoreJournal): void => {
  const note = join(dataFolder, JOURNAL);
  mkdirSync(join(dataFolder, journal.restorePoint), { recursive: true, mode: 0o700 });
  writeFileSync(note, JSON.stringify(journal), { mode: 0o600 });
  reachDisk(note);
  reachDisk(dataFolder);
  for (const name of journal.present) renameSync(join(dataFolder, name), join(dataFolder, journal.restorePoint, name));
  for (const name of journal.restored) renameSync(join(dataFolder, STAGING, name), join(dataFolder, name));
  reachDisk(dataFolder);
};

/** The restored data stays: nothing is to be taken back any more. The note goes last: without it, what is staged was never moved. */
export const keepRestored = (dataFolder: string): void => {
  rmSync(join(dataFolder, STAGING), { recursive: true, force: true });
  rmSync(join(dataFolder, JOURNAL), { force: true });
  reachDisk(dataFolder);
};

/** Said of a folder in which a restore was killed, or is at work. */
export const UNFINISHED =
  "a restore was interrupted here, or is at work: what is read here may be the backup's, and the next start puts back what stood before. " +
  "To have the backup, restore it again";

export const restoreIsUnfinished = (dataFolder: string): boolean =>
  existsSync(join(dataFolder, JOURNAL)) || existsSync(join(dataFolder, STAGING));

/**
 * Takes back a restore that did not finish, from wherever it stopped: every file that stood before stands again. Holds
 * the folder's lock.
 */
export const takeBack = (dataFolder: string): void => {
  const journal = noted(join(dataFolder, JOURNAL));
  if (journal) {
    const { restorePoint, present, restored } = journal;
    const aside = join(dataFolder, restorePoint);
    const stillStands = (name: string): boolean => present.includes(name) && !existsSync(join(aside, name));
    // Beside a file that was moved aside may still lie what belongs to it, and holds what was not copied back into it yet.
    for (const name of restored.filter((each) => !stillStands(each)).flatMap(besides))
      if (!stillStands(name)) rmSync(join(dataFolder, name), { recursive: true, force: true });
    for (const name of present.filter((each) => existsSync(join(aside, each))))
      renameSync(join(aside, name), join(dataFolder, name));
    rmSync(aside, { recursive: true, force: true });
    reachDisk(dataFolder);
  }
  keepRestored(dataFolder);
};

/** Undefined where nothing was moved: also of a journal that is cut off, for want of room or by a kill. */
const noted = (note: string): RestoreJournal | undefined => {
  if (!existsSync(note)) return undefined;
  try {
    return JSON.parse(readFileSync(note, "utf8")) as RestoreJournal;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** A file and what SQLite may have made beside it since. */
const besides = (name: string): readonly string[] => [name, `${name}-wal`, `${name}-shm`, `${name}-journal`];
