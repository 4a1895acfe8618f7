import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { dataFiles, isData, lockDataFolder } from "@sankofa/embedded/data-files";
import { usualShelf } from "@sankofa/embedded/folder-shelf";
import { refuseBackup } from "@sankofa/embedded/manifest";
import { isOfRestore } from "@sankofa/embedded/restore-journal";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { run, Stop } from "../terminal";

/** Files of the lock, which outlive what it keeps others from. */
const LOCKS = /^lock(\.|-|$)/;

/** Backups outlive what they are of: they are for the day on which it was removed by mistake. */
const outlives = (name: string): boolean => LOCKS.test(name) || name === basename(usualShelf(""));

/** Only what is ours: a folder named by mistake keeps what else is in it. */
const belongs = (name: string): boolean => isData(name) || isOfRestore(name);

/** `sankofa reset`: removes a demonstration's data, or any data when that is said in so many words. */
export const reset = (program: Command): void => {
  program
    .command("reset")
    .description("remove the data of a demonstration; other data only with --all-data")
    .option("--all-data", "remove data that is no demonstration: facts, keys, everything, for good", false)
    .action(function (this: Command, { allData }: { readonly allData: boolean }) {
      return run(this, async (terminal) => {
        const { data } = terminal;
        refuseBackup(data);
        const held = existsSync(data) ? readdirSync(data).filter((name) => !outlives(name)) : [];
        if (held.length === 0) return terminal.print({ removed: false }, () => [`${data} holds nothing.`]);
        if (!existsSync(dataFiles(data).facts) && !existsSync(dataFiles(data).demonstration))
          throw new Stop("data-missing", `${data} holds no data of Sankofa; nothing was removed.`, EXIT.dataMissing);
        if (!existsSync(dataFiles(data).demonstration) && !allData)
          throw new Stop(
            "no-demonstration",
            `${data} holds no demonstration. Make a backup, then say --all-data to remove it for good.`,
            EXIT.dataUnusable,
          );
        const lock = lockDataFolder(data);
        try {
          for (const name of held.filter(belongs)) rmSync(join(data, name), { recursive: true, force: true });
        } finally {
          lock.release();
        }
        const others = held.filter((name) => !belongs(name));
        const left = [...(existsSync(usualShelf(data)) ? [basename(usualShelf(data))] : []), ...others];
        terminal.print({ removed: true, left }, () => [
          left.length === 0
            ? `${data} is empty again.`
            : `${data} holds no data any more; left there: ${left.join(", ")}.`,
        ]);
      });
    });
};
