import type { Command } from "commander";
import type { Rebuilt } from "@sankofa/runtime/runners/rebuild";
import { perform } from "../running";
import { run, Stop } from "../terminal";

/** `sankofa rebuild`: folds views anew from the first fact, beside live traffic, and compares them with what stood. */
export const rebuild = (program: Command): void => {
  program
    .command("rebuild [view]")
    .description("build one view, or all, anew from the log and compare")
    .action(function (this: Command, view: string | undefined) {
      return run(this, async (terminal) => {
        const rebuilt = (await perform(terminal, "rebuild", view === undefined ? {} : { view })) as readonly Rebuilt[];
        terminal.print(rebuilt, () =>
          rebuilt.map((each) => `${each.equal ? "equal" : "CHANGED"}  ${each.view}  ${each.rows} rows  ${each.after}`),
        );
        if (rebuilt.some((each) => !each.equal))
          throw new Stop("views-changed", "Some views came out different from what stood; the new ones answer now.", 2);
      });
    });
};
