import type { Command } from "commander";
import type { MadeLink } from "@sankofa/runtime/operations/sign-in-link";
import { perform } from "../running";
import { run } from "../terminal";

/** `sankofa sign-in-link`: a one-time link for whoever runs the machine. */
export const signInLink = (program: Command): void => {
  program
    .command("sign-in-link")
    .description("make a one-time link that signs in the first administrator, or the account named")
    .option("--account <id>", "the account to sign in")
    .action(function (this: Command, { account }: { readonly account?: string }) {
      return run(this, async (terminal) => {
        const link = (await perform(terminal, "sign-in-link", account === undefined ? {} : { account })) as MadeLink;
        const what = link.purpose === "sign-in" ? "Sign in" : "Make the first administrator";
        terminal.print(link, () => [`${what} within ${link.minutes} minutes at ${link.url}`]);
      });
    });
};
