import type { Command } from "commander";
import { resolve } from "node:path";
import type { BackupManifest } from "@sankofa/embedded/backup";
import { backupsOn } from "@sankofa/embedded/folder-shelf";
import { perform } from "../running";
import { shelfFolder } from "../shelf";
import { run } from "../terminal";

/** `sankofa backup`: facts, keys, credentials and files into a new folder, while the platform runs. */
export const backup = (program: Command): void => {
  const verb = program
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
  list(verb);
};

/** `sankofa backup list`: those in the folder of the platform's own, whoever took them. What was taken elsewhere nobody knows of. */
const list = (verb: Command): void => {
  verb
    .command("list")
    .description("the backups in the folder where the platform keeps its own (SANKOFA_BACKUPS), oldest first")
    .exitOverride()
    .showHelpAfterError("See --help.")
    .action(function (this: Command) {
      return run(this, async (terminal) => {
        const folder = shelfFolder(terminal.data);
        const backups = backupsOn(folder);
        terminal.print({ folder, backups }, () =>
          backups.length === 0
            ? [`There is no backup in ${folder}; of those that were taken into other folders nothing is known.`]
            : backups.map(
                ({ taken, facts, head, folder: at, by }) =>
                  `${taken}  ${facts} facts up to ${head}  ${at}${by === "hand" ? "  by hand" : ""}`,
              ),
        );
      });
    });
};
