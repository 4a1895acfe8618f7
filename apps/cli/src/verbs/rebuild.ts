import type { Command } from "commander";
import type { Rebuilt, RolledBack } from "@sankofa/runtime/runners/rebuild";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { perform } from "../running";
import { run, Stop, type Terminal } from "../terminal";

interface Options {
  readonly rollBack?: true;
  readonly forget?: true;
  readonly progress?: true;
}

/**
 * `sankofa rebuild`: folds views anew from the first fact, beside live traffic, and compares them with what stood. What
 * stood is kept until the next rebuild, so that the promotion can be taken back.
 */
export const rebuild = (program: Command): void => {
  program
    .command("rebuild [view]")
    .description("build one view, or all, anew from the log and compare")
    .option("--roll-back", "let the build of one view answer again that answered before its last rebuild")
    .option("--forget", "remove the builds kept for rolling back")
    .option("--progress", "with --json, a line of JSON for every step before the result")
    .action(function (this: Command, view: string | undefined, { rollBack, forget, progress }: Options) {
      return run(this, async (terminal) => {
        const args = view === undefined ? {} : { view };
        if (rollBack && forget) throw new Stop("usage", "--roll-back and --forget exclude each other.", EXIT.usage);
        const telling = progress && terminal.json ? inLines(terminal) : terminal;
        if (rollBack) await rolledBack(telling, view);
        else if (forget) await forgotten(terminal, args);
        else await rebuilt(telling, args);
      });
    });
};

/** The same terminal, telling of progress as it tells of results. */
const inLines = (terminal: Terminal): Terminal => ({
  ...terminal,
  report: (progress) => void terminal.line({ progress }, () => ""),
});

const rebuilt = async (terminal: Terminal, args: object): Promise<void> => {
  const views = (await perform(terminal, "rebuild", { ...args })) as readonly Rebuilt[];
  const changed = views.filter(({ equal }) => !equal);
  terminal.print(views, () => [
    ...views.map(
      ({ view: name, equal, rows, after }) => `${equal ? "equal" : "CHANGED"}  ${name}  ${rows} rows  ${after}`,
    ),
    ...(changed.length > 0
      ? ["Some views came out different from what stood; the new ones answer now (--roll-back takes that back)."]
      : []),
  ]);
  if (changed.length > 0) terminal.unwell();
};

const rolledBack = async (terminal: Terminal, view: string | undefined): Promise<void> => {
  if (view === undefined) throw new Stop("usage", "--roll-back takes the name of one view.", EXIT.usage);
  const views = (await perform(terminal, "roll-back", { view })) as readonly RolledBack[];
  terminal.print(views, () => views.map(({ view: name }) => `${name} answers by its earlier build, caught up.`));
};

const forgotten = async (terminal: Terminal, args: object): Promise<void> => {
  const views = (await perform(terminal, "forget-retired", { ...args })) as readonly { readonly view: string }[];
  terminal.print(views, () => [`Builds kept for rolling back are removed from ${views.length} views.`]);
};
