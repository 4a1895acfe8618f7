import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "@sankofa/ports/clock";
import type { BackupShelf, ShelvedBackup } from "@sankofa/runtime/operations/backups/backup-shelf";
import type { Operator } from "@sankofa/runtime/ports";
import { BackupUnusable } from "./backup";
import { manifestOf } from "./manifest";

/** Where they stand unless told: safe from mistakes there, and not from a disk that breaks. */
export const usualShelf = (dataFolder: string): string => join(dataFolder, "backups");

/** While it is taken it has another name: what bears a moment's name is whole. */
const TAKING = "taking-";
const NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z$/;

const nameAt = (moment: string): string => moment.replaceAll(":", "-");

const namesOn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
    : [];

const shelved = (folder: string, name: string): ShelvedBackup | undefined => {
  try {
    const { taken, facts, head, digest } = manifestOf(join(folder, name));
    return { name, folder: join(folder, name), taken, facts, head, digest };
  } catch (error) {
    // A folder that somebody else named like ours, or half removed.
    if (error instanceof BackupUnusable) return undefined;
    throw error;
  }
};

/** The backups below a folder, for looking at. */
export const backupsOn = (folder: string): readonly ShelvedBackup[] =>
  namesOn(folder).flatMap((name) => shelved(folder, name) ?? []);

/** The newest one below a folder, without a look at the others. */
export const newestOn = (folder: string): ShelvedBackup | undefined => {
  for (const name of [...namesOn(folder)].reverse()) {
    const found = shelved(folder, name);
    if (found) return found;
  }
  return undefined;
};

/** A folder of backups, each a folder of its own. */
export const folderShelf = (folder: string, clock: Clock, backup: Operator["backup"]): BackupShelf => ({
  list: async () => backupsOn(folder),
  newest: async () => newestOn(folder),
  take: async (report, signal) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Left by a process that was killed: it holds keys, and nobody would look for them there.
    for (const name of readdirSync(folder).filter((each) => each.startsWith(TAKING)))
      rmSync(join(folder, name), { recursive: true });
    const name = nameAt(clock.now());
    const taking = join(folder, `${TAKING}${name}`);
    await backup(taking, report, signal);
    renameSync(taking, join(folder, name));
    return shelved(folder, name) as ShelvedBackup;
  },
  remove: async (old) => rmSync(join(folder, old.name), { recursive: true }),
});
