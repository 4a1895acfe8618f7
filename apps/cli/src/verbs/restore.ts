import { tmpdir } from "node:os";
import type { Command } from "commander";
import { resolve } from "node:path";
import { BackupUnusable } from "@sankofa/embedded/backup";
import { newestOn } from "@sankofa/embedded/folder-shelf";
import { restoreFrom } from "@sankofa/embedded/restore";
import { restoreDrill, type DrillVerdict } from "@sankofa/embedded/restore-drill";
import { contexts } from "@sankofa/platform-app";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { shelfFolder } from "../shelf";
import { run, Stop, type Terminal } from "../terminal";

interface Options {
  readonly drill: boolean;
  readonly in: string;
}

/** `sankofa restore`: verifies a backup, sets the present data aside, restores, verifies, and rolls back on failure. */
export const restore = (program: Command): void => {
  program
    .command("restore [folder]")
    .description(
      "restore a backup; the present data is set aside as a restore point and comes back when anything fails",
    )
    .option("--drill", "only try it, the newest daily backup unless a folder is named, where nobody works", false)
    .option("--in <folder>", "where the drill makes its throw-away installation", tmpdir())
    .action(function (this: Command, folder: string | undefined, { drill, in: scratch }: Options) {
      return run(this, async (terminal) => {
        if (drill) return tryOut(terminal, folder, resolve(scratch));
        if (folder === undefined)
          throw new Stop("usage", "Name the backup's folder, or say --drill to try the newest.", EXIT.usage);
        const restored = await restoreFrom(resolve(folder), terminal.data, terminal.report, terminal.signal);
        terminal.print(restored, () => [
          `Restored ${restored.facts} facts up to ${restored.head}, digest ${restored.digest}`,
          restored.restorePoint ? `What stood before is kept in ${restored.restorePoint}` : "There was nothing before.",
        ]);
      });
    });
};

/** A drill that fails is no error of the drill's: it says so, and its exit code does. */
const tryOut = async (terminal: Terminal, folder: string | undefined, scratch: string): Promise<void> => {
  const { data, report, signal } = terminal;
  const backup = folder === undefined ? newestOn(shelfFolder(data), new Date().toISOString())?.folder : resolve(folder);
  if (backup === undefined) throw new BackupUnusable(`There is no backup in ${shelfFolder(data)}; name one.`);
  const verdict = await restoreDrill({ backup, scratch, contexts, report, signal });
  terminal.print(verdict, () => said(verdict));
  if (!verdict.ok) terminal.unwell();
};

const said = (verdict: DrillVerdict): readonly string[] => {
  const { backup, taken, facts, head, digest, keys, credentials, files, views = [], fault } = verdict;
  if (fault !== undefined) return [`The backup in ${backup} would NOT bring the installation back: ${fault}`];
  const parked = views.reduce((sum, view) => sum + view.parked, 0);
  return [
    `The backup in ${backup}, of ${taken}, brings everything back:`,
    `${facts} facts up to ${head}, each hash the same, digest ${digest}`,
    `${keys} keys opened, ${credentials} sign-in records and ${files} files read`,
    `${views.length} views folded, ${views.reduce((sum, { rows }) => sum + rows, 0)} documents, the same when folded again`,
    ...(parked > 0
      ? [`${parked} documents hold a fact that this version cannot fold, here as there: sankofa parked`]
      : []),
    "Nothing of it was kept.",
  ];
};
