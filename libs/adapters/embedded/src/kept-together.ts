import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { StoreOpenError } from "@sankofa/event-store-sqlite";
import { dataFiles, openLog } from "./data-files";

const holdsSomething = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

const incomplete = (dataFolder: string, there: string, missing: string): StoreOpenError =>
  new StoreOpenError(
    "data-incomplete",
    `${dataFolder} holds ${there} and no ${missing}. Nothing was changed. Bring ${missing} back from a backup, or restore the backup whole.`,
  );

/**
 * Throws where a part of an installation is missing beside the others. A start would make it anew: every name in the log unreadable
 * for good, or nobody able to sign in, and backups of that in the place of good ones. A first start that was interrupted has no facts yet.
 */
export const requireTogether = async (dataFolder: string): Promise<void> => {
  const { facts, keys, credentials, views } = dataFiles(dataFolder);
  if (!holdsSomething(facts)) {
    const there = [credentials, views].find(holdsSomething);
    if (there) throw incomplete(dataFolder, basename(there), basename(facts));
    return;
  }
  const missing = [keys, credentials].find((file) => !holdsSomething(file));
  if (missing === undefined) return;
  const log = openLog(dataFolder);
  try {
    const { count } = await log.head();
    if (count > 0) throw incomplete(dataFolder, `a log of ${count} facts`, basename(missing));
  } finally {
    await log.close();
  }
};
