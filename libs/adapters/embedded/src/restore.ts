import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { BackupUnusable, MANIFEST, wholeOrUnusable, type BackupManifest } from "./backup";
import { nameOf } from "./contents";
import { dataFiles, isData, lockDataFolder } from "./data-files";
import { manifestOf, refuseBackup, requireUnchanged } from "./manifest";
import { reachDisk } from "./reach-disk";
import { keepRestored, RESTORE_POINTS, STAGING, swapIn, takeBack } from "./restore-journal";

export interface Restored {
  readonly facts: number;
  readonly head: string;
  readonly digest: string;
  /** Where what stood before is kept; null where there was nothing. */
  readonly restorePoint: string | null;
}

/** Mails on their way out stay where they are found, and forgotten: nobody would look for them in a restore point. */
const isSetAside = (name: string): boolean => isData(name) && name !== basename(dataFiles("").outbox);

/**
 * Puts a backup in the place of the present data. It is laid out and verified beside what stands, which
 * is then set aside as a restore point; the restored log is verified again; and when anything fails, or the process
 * ends in the middle, everything is put back.
 */
export const restoreFrom = async (
  backup: string,
  dataFolder: string,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Restored> => {
  const manifest = manifestOf(backup);
  refuseBackup(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    takeBack(dataFolder);
    await requireUnchanged(backup, manifest.contents, signal);
    stage(backup, manifest, join(dataFolder, STAGING));
    // The copy: SQLite lays files beside what it reads, and a backup may lie where nobody can write.
    await verifyAgainst(manifest, join(dataFolder, STAGING), report, backup, signal);
    const present = readdirSync(dataFolder).filter(isSetAside);
    const restorePoint = join(RESTORE_POINTS, new Date().toISOString().replaceAll(":", "-"));
    signal.throwIfAborted();
    // From here on it is finished or taken back: an interruption is not heard any more.
    swapIn(dataFolder, { restorePoint, present, restored: [...new Set(manifest.contents.map(nameOf))] });
    await verifyAgainst(manifest, dataFolder, report, dataFolder);
    keepRestored(dataFolder);
    if (present.length === 0) rmdirSync(join(dataFolder, restorePoint));
    const { facts, head, digest } = manifest;
    return { facts, head, digest, restorePoint: present.length === 0 ? null : join(dataFolder, restorePoint) };
  } catch (error) {
    takeBack(dataFolder);
    throw error;
  } finally {
    lock.release();
  }
};

const verifyAgainst = async (
  { digest, facts, contents }: BackupManifest,
  folder: string,
  report: (progress: Progress) => void,
  /** Which folder it is the fault of, where what lies there is as it was and not whole all the same. */
  whose: string,
  signal?: AbortSignal,
): Promise<void> => {
  await requireUnchanged(folder, contents, signal);
  const { verdict } = await wholeOrUnusable({ folder, besideWork: false }, report, signal, whose);
  if (verdict.digest !== digest || verdict.facts !== facts)
    throw new BackupUnusable(`${whose} holds other facts than ${MANIFEST} says.`);
};

/** Lays the backup out inside the data folder, readable by its owner only, and on the disk before what stands is set aside. */
const stage = (backup: string, { contents }: BackupManifest, staging: string): void => {
  for (const { path } of contents) {
    const copy = join(staging, path);
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
    copyFileSync(join(backup, path), copy);
    chmodSync(copy, 0o600);
    reachDisk(copy);
  }
  for (const folder of foldersOf(contents)) reachDisk(join(staging, folder));
};

/** Every folder that holds something of a backup, by its path below the backup's own. */
const foldersOf = (contents: BackupManifest["contents"]): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const { path } of contents) for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
  return folders;
};
