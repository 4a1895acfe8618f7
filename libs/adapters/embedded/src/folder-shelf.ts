import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import type { Credentials } from "@sankofa/ports/credentials";
import type { BackupShelf, DatedBackup, ShelvedBackup } from "@sankofa/runtime/operations/backups/backup-shelf";
import { isThere, makeFolders } from "@sankofa/runtime/operations/new-folder";
import type { Operator } from "@sankofa/runtime/ports";
import { BackupUnusable } from "./backup";
import { isBackup, manifestOf } from "./manifest";
import { claim, installationOf, isAnothers } from "./shelf-mark";

/** Where they stand unless told: safe from mistakes there, and not from a disk that breaks. */
export const usualShelf = (dataFolder: string): string => join(dataFolder, "backups");

/** While it is taken it has another name: what bears a moment's name is whole. */
const TAKING = "taking-";
const NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z$/;

/** What else is called like that is somebody's own: it is neither counted nor removed. */
const isTaking = (name: string): boolean => name.startsWith(TAKING) && NAME.test(name.slice(TAKING.length));

const nameAt = (moment: Instant): string => moment.replaceAll(":", "-");
const momentOf = (name: string): Instant => name.replace(/T(\d\d)-(\d\d)-/, "T$1:$2:");

const datedOn = (folder: string): readonly DatedBackup[] =>
  isThere(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
        .map((name) => ({ name, folder: join(folder, name), taken: momentOf(name) }))
    : [];

/** One that is shown; the platform goes by those alone that it took by itself. */
export interface ListedBackup extends ShelvedBackup {
  readonly by: "platform" | "hand";
}

const lookedInto = (folder: string, name: string): ListedBackup | undefined => {
  const at = join(folder, name);
  try {
    const { taken, facts, head, digest } = manifestOf(at);
    return { name, folder: at, taken, facts, head, digest, by: NAME.test(name) ? "platform" : "hand" };
  } catch (error) {
    // Half removed, or damaged.
    if (error instanceof BackupUnusable) return undefined;
    throw error;
  }
};

/** Every backup below a folder, for looking at: those taken by themselves, and those that somebody took into it; oldest first. */
export const backupsOn = (folder: string): readonly ListedBackup[] =>
  (isThere(folder) ? readdirSync(folder) : [])
    .filter((name) => !isTaking(name) && isBackup(join(folder, name)))
    .flatMap((name) => lookedInto(folder, name) ?? [])
    .sort((one, other) => one.taken.localeCompare(other.taken));

/** A folder that somebody else named like ours holds none. Taken when the clock was ahead it would stand for the newest until that moment comes: till then it is not there. */
const takenBy = (folder: string, now: Instant): readonly DatedBackup[] =>
  datedOn(folder).filter((dated) => dated.taken <= now && isBackup(dated.folder));

/** The newest one below a folder, by its name alone: this is asked at every look at an installation's health. */
export const newestOn = (folder: string, now: Instant): DatedBackup | undefined => takenBy(folder, now).at(-1);

/**
 * A folder of backups, each a folder of its own. Where others could name the same one, it is the installation's with these credentials, and
 * is left alone where it is another's.
 */
export const folderShelf = (
  folder: string,
  clock: Clock,
  backup: Operator["backup"],
  credentials?: Pick<Credentials, "platformKey">,
): BackupShelf => {
  let known: string | undefined;
  /** Undefined where the folder is nobody else's. */
  const installation = async (): Promise<string | undefined> =>
    credentials && (known ??= await installationOf(credentials));
  const isOurs = async (): Promise<boolean> => {
    const ours = await installation();
    return ours === undefined || !isAnothers(folder, ours);
  };
  const removeTaking = (): void => {
    for (const name of readdirSync(folder).filter(isTaking)) rmSync(join(folder, name), { recursive: true });
  };
  return {
    tidy: async () => {
      if (existsSync(folder) && (await isOurs())) removeTaking();
    },
    list: async () => ((await isOurs()) ? takenBy(folder, clock.now()) : []),
    newest: async () => ((await isOurs()) ? newestOn(folder, clock.now()) : undefined),
    take: async (report, signal) => {
      makeFolders(folder);
      const ours = await installation();
      if (ours !== undefined) claim(folder, ours);
      removeTaking();
      const taken = clock.now();
      const name = nameAt(taken);
      const taking = join(folder, `${TAKING}${name}`);
      const { facts, head, digest } = await backup(taking, report, signal);
      renameSync(taking, join(folder, name));
      return { name, folder: join(folder, name), taken, facts, head, digest };
    },
    remove: async (old) => {
      // Half removed it is no backup any more, and what is left of it goes with what was half taken.
      const going = join(folder, `${TAKING}${old.name}`);
      renameSync(old.folder, going);
      rmSync(going, { recursive: true });
    },
  };
};
