import { Option, type Command } from "commander";
import { makeDemo } from "../demonstration";
import { run, type Terminal } from "../terminal";

const INTERRUPTED = "Interrupted; what was made by then is no whole demonstration, and the same line begins it anew.";

/** `sankofa demo`: fills an empty data folder with a believable two years, through the pipeline. */
export const demo = (program: Command): void => {
  program
    .command("demo")
    .description("fill an empty data folder with demonstration data and print a sign-in link per role")
    .addOption(new Option("--small", "a third of it, for one funder").conflicts("large"))
    .option("--large", "ten times as much of it")
    .action(function (this: Command, { small, large }: { readonly small?: true; readonly large?: true }) {
      const work = async (terminal: Terminal): Promise<void> => {
        const made = await makeDemo(terminal, small ? "small" : large ? "large" : "usual");
        terminal.print(made, () => [
          `${made.facts} facts of ${made.programmes} programmes for ${made.funders === 1 ? "one funder" : `${made.funders} funders`}.`,
          ...made.links.map(({ role, url, minutes }) => `${role}, within ${minutes} minutes: ${url}`),
        ]);
      };
      return run(this, work, INTERRUPTED);
    });
};
