import type { Command } from "commander";
import type { Rebuilt } from "@sankofa/runtime/runners/rebuild";
import { perform } from "../running";
import { run } from "../terminal";

/** `sankofa rebuild`: folds views anew from the first fact, beside live traffic, and compares them with what stood. */
export const rebuild = (program: Command): void => {
  program
    .command("rebuild [view]")
    .description("build one view, or all, anew from the log and compare")
    .action(function (this: Command, view: string | undefined) {
      return run(this, async (terminal) => {
        const rebuilt = (await perform(terminal, "rebuild", view === undefined ? {} : { view })) as readonly Rebuilt[];
        const changed = rebuilt.filter(({ equal }) => !equal);
        terminal.print(rebuilt, () => [
          ...rebuilt.map(
            ({ view: name, equal, rows, after }) => `${equal ? "equal" : "CHANGED"}  ${name}  ${rows} rows  ${after}`,
          ),
          ...(changed.length > 0 ? ["Some views came out different from what stood; the new ones answer now."] : []),
        ]);
        if (changed.length > 0) terminal.unwell();
      });
    });
};
