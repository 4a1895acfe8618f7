import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isThere } from "@sankofa/runtime/operations/new-folder";
import { BackupUnusable, MANIFEST, type BackupManifest } from "./backup";
import { firstChanged, isOurs } from "./contents";

/** A backup was named by a folder that is not there: of no backup anything is said by that. */
export class BackupMissing extends Error {
  readonly code = "backup-missing";

  constructor(folder: string) {
    super(
      `${folder} does not exist. Name the folder of a backup; sankofa backup list shows those taken by themselves.`,
    );
  }
}

/** What a backup says of itself; BackupUnusable where it says nothing that can be trusted. */
export const manifestOf = (folder: string): BackupManifest => {
  const file = join(folder, MANIFEST);
  if (!isThere(folder)) throw new BackupMissing(folder);
  if (!isThere(file)) throw new BackupUnusable(`${folder} holds no backup: ${MANIFEST} is missing.`);
  const manifest = parsed(file);
  if (manifest?.format !== 1 || !Array.isArray(manifest.contents))
    throw new BackupUnusable(`${file} is not what a backup of this version has.`);
  if (!manifest.contents.every(isOurs)) throw new BackupUnusable(`${file} names files that no backup has.`);
  return manifest;
};

/** Throws where a folder does not hold all that a backup does, as it was when that was taken. */
export const requireUnchanged = async (
  folder: string,
  contents: BackupManifest["contents"],
  signal?: AbortSignal,
): Promise<void> => {
  const changed = await firstChanged(folder, contents, signal);
  if (changed !== undefined) throw new BackupUnusable(`${folder} is not whole: ${changed}.`);
};

const parsed = (file: string): BackupManifest | undefined => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as BackupManifest;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** A backup that would be worked in: it would be the backup of nothing from then on. */
export class FolderIsBackup extends Error {
  readonly code = "folder-is-backup";

  constructor(folder: string) {
    super(
      `${folder} is a backup, and would be none any more. Restore it into another folder with: sankofa --data FOLDER restore ${folder}. ` +
        `Where an earlier version has worked in it already, remove its ${MANIFEST} and start again.`,
    );
  }
}

/** True for a folder that says of itself that it is a backup, whole or not. */
export const isBackup = (folder: string): boolean => existsSync(join(folder, MANIFEST));

/** Throws where something would be written into a backup. */
export const refuseBackup = (folder: string): void => {
  if (isBackup(folder)) throw new FolderIsBackup(folder);
};
