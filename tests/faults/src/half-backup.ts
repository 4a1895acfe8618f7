import { existsSync, mkdirSync, rmSync } from "node:fs";
import { BackupUnusable } from "@sankofa/embedded/backup";
import { restoreFrom } from "@sankofa/embedded/restore";
import type { Ledger } from "./ledger";
import { readLog } from "./read-log";

/** What the killed process left of a backup: nothing, something that says it is none, or one that holds everything. */
export type Left = "nothing" | "unusable" | "whole";

/** Restores what is left of a backup into a folder of its own and gives the facts found there to the ledger. */
export const leftOf = async (backup: string, restored: string, ledger: Ledger): Promise<Left> => {
  if (!existsSync(backup)) return "nothing";
  mkdirSync(restored, { mode: 0o700 });
  try {
    await restoreFrom(backup, restored, () => undefined, new AbortController().signal);
    await readLog(restored, ledger);
    return "whole";
  } catch (error) {
    if (error instanceof BackupUnusable) return "unusable";
    throw error;
  } finally {
    rmSync(backup, { recursive: true });
    rmSync(restored, { recursive: true });
  }
};
