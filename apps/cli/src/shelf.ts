import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { dataFiles } from "@sankofa/embedded/data-files";
import { newestOn, usualShelf } from "@sankofa/embedded/folder-shelf";
import { standingOf } from "@sankofa/runtime/operations/backups/daily-backups";
import { sentenceFor } from "@sankofa/runtime/start/sentences";
import { backupsIn, UnusableSetting } from "@sankofa/runtime/start/settings";

/** Where the platform keeps the backups that it takes by itself. */
export const shelfFolder = (data: string): string =>
  process.env["SANKOFA_BACKUPS"] ? resolve(process.env["SANKOFA_BACKUPS"]) : usualShelf(data);

/** True where a backup stands among those taken by themselves; false also where nobody can look. */
export const hasBackup = (data: string): boolean => {
  try {
    return newestOn(shelfFolder(data), new Date().toISOString()) !== undefined;
  } catch {
    return false;
  }
};

/** Why the platform takes none by itself here; undefined where it does. */
const whyNone = (data: string, onServers: boolean): string | undefined => {
  const { kept, folder } = backupsIn(process.env);
  if (kept === 0) return "SANKOFA_BACKUPS_KEPT is 0";
  if (onServers && folder === undefined) return "SANKOFA_BACKUPS names no folder";
  return !onServers && existsSync(dataFiles(data).demonstration) ? "this is a demonstration" : undefined;
};

interface Check {
  readonly name: string;
  readonly finding: "good" | "worth-knowing" | "bad";
  readonly detail: string;
}

const standingIn = (data: string, onServers: boolean): Omit<Check, "name"> => {
  const folder = shelfFolder(data);
  const { lastGood, late } = standingOf(newestOn(folder, new Date().toISOString()), new Date().toISOString());
  const last = `the last one is of ${lastGood}, in ${folder}; try it with: sankofa restore --drill`;
  const none = whyNone(data, onServers);
  if (none !== undefined) {
    const also = lastGood === null ? "take one with: sankofa backup FOLDER" : last;
    return { finding: "worth-knowing", detail: `none is taken by itself, for ${none}; ${also}` };
  }
  if (lastGood !== null) return { finding: late ? "bad" : "good", detail: last };
  const detail = `none in ${folder}; one is taken each day while the platform runs`;
  return { finding: "worth-knowing", detail };
};

/** How the daily backups stand, as one of a doctor's checks: none is worth knowing, an old one is bad. */
export const backupsExamined = (data: string, onServers: boolean): Check => {
  const name = "backups";
  try {
    return { name, ...standingIn(data, onServers) };
  } catch (error) {
    if (error instanceof UnusableSetting) return { name, finding: "bad", detail: error.message };
    return { name, finding: "bad", detail: sentenceFor(error, { dataFolder: data }).text };
  }
};
