import type { Command } from "commander";
import { makeDemo } from "../demonstration";
import { run } from "../terminal";

/** `sankofa demo`: fills an empty data folder with a believable two years, through the pipeline. */
export const demo = (program: Command): void => {
  program
    .command("demo")
    .description("fill an empty data folder with demonstration data and print a sign-in link per role")
    .action(function (this: Command) {
      return run(this, async (terminal) => {
        const made = await makeDemo(terminal);
        terminal.print(made, () => [
          `${made.facts} facts of ${made.programmes} programmes for ${made.funders} funders.`,
        ]);
      });
    });
};
