import type { Command } from "commander";
import { carryInstallation } from "@sankofa/runtime/operations/carrying/carry-installation";
import { storesAt } from "../composition";
import { run, type Terminal } from "../terminal";

interface Asked {
  readonly from: string;
  readonly to: string;
}

const INTERRUPTED = "Interrupted; what was copied by then stays there, and the same line goes on with it.";

/** `sankofa migrate-store`: carries facts, keys, credentials and files into other stores, in either direction. */
export const migrateStore = (program: Command): void => {
  program
    .command("migrate-store")
    .description("copy an installation into other stores; run again, it goes on where it was")
    .requiredOption("--from <place>", "sqlite:DIR or esdb:URL; nothing may write to it meanwhile")
    .requiredOption("--to <place>", "sqlite:DIR or esdb:URL; empty, or what an earlier run left")
    .addHelpText(
      "after",
      "\nesdb: takes MONGODB_URI and KEY_ENCRYPTION_KEY_FILE from the environment, as the services do.",
    )
    .action(function (this: Command, asked: Asked) {
      const work = async (terminal: Terminal): Promise<void> => {
        const from = await storesAt(terminal, asked.from, { mustExist: true });
        try {
          const to = await storesAt(terminal, asked.to, { mustExist: false });
          try {
            const carried = await carryInstallation(from.stores, to.stores, terminal.report, terminal.signal);
            const { facts, before, digest, keys, credentials, files } = carried;
            terminal.print(carried, () => [
              `Both hold ${facts} facts, ${facts - before} of them copied now, with the digest ${digest}`,
              `Keys: ${keys}. Sign-in records: ${credentials}. Files: ${files}. Views are folded at the first start there.`,
            ]);
          } finally {
            await to.close();
          }
        } finally {
          await from.close();
        }
      };
      return run(this, work, INTERRUPTED);
    });
};
