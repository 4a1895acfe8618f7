import { resolve } from "node:path";
import { newestOn, usualShelf } from "@sankofa/embedded/folder-shelf";
import { standingOf } from "@sankofa/runtime/operations/backups/daily-backups";

/** Where the platform keeps the backups that it takes by itself. */
export const shelfFolder = (data: string): string =>
  process.env["SANKOFA_BACKUPS"] ? resolve(process.env["SANKOFA_BACKUPS"]) : usualShelf(data);

/** How the daily backups stand, as one of a doctor's checks: none is worth knowing, an old one is bad. */
export const backupsExamined = (
  data: string,
): { readonly name: string; readonly finding: "good" | "worth-knowing" | "bad"; readonly detail: string } => {
  const name = "backups";
  const folder = shelfFolder(data);
  const { lastGood, late } = standingOf(newestOn(folder), new Date().toISOString());
  if (lastGood === null)
    return {
      name,
      finding: "worth-knowing",
      detail: `none in ${folder}; one is taken each day while the platform runs`,
    };
  const detail = `the last one is of ${lastGood}, in ${folder}; try it with: sankofa restore --drill`;
  return { name, finding: late ? "bad" : "good", detail };
};
