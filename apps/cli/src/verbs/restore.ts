import type { Command } from "commander";
import { resolve } from "node:path";
import { restoreFrom } from "@sankofa/embedded/restore";
import { run } from "../terminal";

/** `sankofa restore`: verifies a backup, sets the present data aside, restores, verifies, and rolls back on failure. */
export const restore = (program: Command): void => {
  program
    .command("restore <folder>")
    .description(
      "restore a backup; the present data is set aside as a restore point and comes back when anything fails",
    )
    .action(function (this: Command, folder: string) {
      return run(this, async (terminal) => {
        const restored = await restoreFrom(resolve(folder), terminal.data, terminal.report, terminal.signal);
        terminal.print(restored, () => [
          `Restored ${restored.facts} facts up to ${restored.head}, digest ${restored.digest}`,
          restored.restorePoint ? `What stood before is kept in ${restored.restorePoint}` : "There was nothing before.",
        ]);
      });
    });
};
