import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isThere } from "@sankofa/runtime/operations/new-folder";
import { BackupUnusable, MANIFEST, type BackupManifest } from "./backup";
import { isOurs } from "./contents";

/** What a backup says of itself; BackupUnusable where it says nothing that can be trusted. */
export const manifestOf = (folder: string): BackupManifest => {
  const file = join(folder, MANIFEST);
  if (!isThere(file)) throw new BackupUnusable(`${folder} holds no backup: ${MANIFEST} is missing.`);
  const manifest = parsed(file);
  if (manifest?.format !== 1 || !Array.isArray(manifest.contents))
    throw new BackupUnusable(`${file} is not what a backup of this version has.`);
  if (!manifest.contents.every(isOurs)) throw new BackupUnusable(`${file} names files that no backup has.`);
  return manifest;
};

const parsed = (file: string): BackupManifest | undefined => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as BackupManifest;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
