import type { Command } from "commander";
import { makeDemo } from "../demonstration";
import { run, type Terminal } from "../terminal";

const INTERRUPTED = "Interrupted; what was made by then is no whole demonstration, and the same line begins it anew.";

/** `sankofa demo`: fills an empty data folder with a believable two years, through the pipeline. */
export const demo = (program: Command): void => {
  program
    .command("demo")
    .description("fill an empty data folder with demonstration data and print a sign-in link per role")
    .option("--large", "ten times as much of it", false)
    .action(function (this: Command, { large }: { readonly large: boolean }) {
      const work = async (terminal: Terminal): Promise<void> => {
        const made = await makeDemo(terminal, large ? "large" : "usual");
        terminal.print(made, () => [
          `${made.facts} facts of ${made.programmes} programmes for ${made.funders} funders.`,
          ...made.links.map(({ role, url, minutes }) => `${role}, within ${minutes} minutes: ${url}`),
        ]);
      };
      return run(this, work, INTERRUPTED);
    });
};
