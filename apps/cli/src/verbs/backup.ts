import type { Command } from "commander";
import { resolve } from "node:path";
import type { BackupManifest } from "@sankofa/embedded/backup";
import { perform } from "../running";
import { run } from "../terminal";

/** `sankofa backup`: facts, keys, credentials and files into a new folder, while the platform runs. */
export const backup = (program: Command): void => {
  program
    .command("backup <folder>")
    .description("copy facts, keys, credentials and files into a new folder, also while the platform runs")
    .action(function (this: Command, folder: string) {
      return run(this, async (terminal) => {
        const manifest = (await perform(terminal, "backup", { to: resolve(folder) })) as BackupManifest;
        terminal.print(manifest, () => [
          `Backed up ${manifest.facts} facts up to ${manifest.head} into ${resolve(folder)}, digest ${manifest.digest}`,
          "It holds the keys of everybody's personal data: keep it as safe as the data folder itself.",
        ]);
      });
    });
};
