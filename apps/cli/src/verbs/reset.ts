import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { lockDataFolder } from "@sankofa/embedded/data-files";
import { DEMO_MARK } from "@sankofa/demo/mark";
import { run, Stop } from "../terminal";

/** `sankofa reset`: removes a demonstration's data, or any data when that is said in so many words. */
export const reset = (program: Command): void => {
  program
    .command("reset")
    .description("remove the data of a demonstration; other data only with --all-data")
    .option("--all-data", "remove data that is no demonstration: facts, keys, everything, for good", false)
    .action(function (this: Command, { allData }: { readonly allData: boolean }) {
      return run(this, async (terminal) => {
        const { data } = terminal;
        if (!existsSync(data) || readdirSync(data).length === 0) {
          terminal.print({ removed: false }, () => [`${data} holds nothing.`]);
          return;
        }
        if (!existsSync(join(data, DEMO_MARK)) && !allData)
          throw new Stop(
            "no-demonstration",
            `${data} holds no demonstration. Make a backup, then say --all-data to remove it for good.`,
          );
        const lock = lockDataFolder(data);
        try {
          for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true, force: true });
        } finally {
          lock.release();
        }
        terminal.print({ removed: true }, () => [`${data} is empty again.`]);
      });
    });
};
