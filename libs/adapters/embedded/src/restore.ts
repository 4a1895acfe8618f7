import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { BackupUnusable, MANIFEST, verifyFacts, type BackupManifest } from "./backup";
import { lockDataFolder } from "./data-files";

export interface Restored {
  readonly facts: number;
  readonly head: string;
  readonly digest: string;
  /** Where what stood before is kept; null where there was nothing. */
  readonly restorePoint: string | null;
}

const manifestOf = (folder: string): BackupManifest => {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new BackupUnusable(`${folder} holds no backup: ${MANIFEST} is missing`);
  return JSON.parse(readFileSync(file, "utf8")) as BackupManifest;
};

/**
 * Puts a backup in the place of the present data. The backup is verified first; what stands there is set aside as a
 * restore point beside the folder; the restored log is verified again; and when anything fails, everything is put back.
 */
export const restoreFrom = async (
  backup: string,
  dataFolder: string,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Restored> => {
  const manifest = manifestOf(backup);
  const verdict = await verifyFacts(backup, report);
  if (verdict.digest !== manifest.digest || verdict.facts !== manifest.facts)
    throw new BackupUnusable(`${backup} holds other facts than its ${MANIFEST} says`);
  signal.throwIfAborted();
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = lockDataFolder(dataFolder);
  const present = readdirSync(dataFolder).filter((name) => !LOCKS.test(name));
  const restorePoint = `${dataFolder}.restore-point-${new Date().toISOString().replaceAll(":", "-")}`;
  try {
    mkdirSync(restorePoint, { mode: 0o700 });
    for (const name of present) renameSync(join(dataFolder, name), join(restorePoint, name));
    for (const name of manifest.files) cpSync(join(backup, name), join(dataFolder, name), { recursive: true });
    const restored = await verifyFacts(dataFolder, report);
    if (restored.digest !== manifest.digest) throw new BackupUnusable("The restored log differs from the backup");
    if (present.length === 0) rmSync(restorePoint, { recursive: true });
    const { facts, head, digest } = restored;
    return { facts, head, digest, restorePoint: present.length === 0 ? null : restorePoint };
  } catch (error) {
    for (const name of readdirSync(dataFolder).filter((each) => !LOCKS.test(each)))
      rmSync(join(dataFolder, name), { recursive: true });
    for (const name of readdirSync(restorePoint)) renameSync(join(restorePoint, name), join(dataFolder, name));
    rmSync(restorePoint, { recursive: true });
    throw error;
  } finally {
    lock.release();
  }
};

/** Files that belong to the lock, not to the data. */
const LOCKS = /^lock(\.|$)/;
