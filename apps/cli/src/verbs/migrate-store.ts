import { resolve } from "node:path";
import type { Command } from "commander";
import { carryDemonstrationMark } from "@sankofa/embedded/copied-privately";
import { demo } from "@sankofa/platform-app";
import { carryInstallation } from "@sankofa/runtime/operations/carrying/carry-installation";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { storesAt } from "../composition";
import { run, Stop, type Terminal } from "../terminal";

interface Asked {
  readonly from: string;
  readonly to: string;
}

/** However it is written, a folder is one place. */
const placeOf = (address: string): string =>
  address.startsWith("sqlite:") ? resolve(address.slice("sqlite:".length)) : address;

const INTERRUPTED = "Interrupted; what was copied by then stays there, and the same line goes on with it.";

const UNMARKED =
  "What was carried is a demonstration. On servers nothing says so: whoever signs in takes it for records.";

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
        if (placeOf(asked.from) === placeOf(asked.to))
          throw new Stop("usage", "--from and --to are the same place; nothing was copied.", EXIT.usage);
        const from = await storesAt(terminal, asked.from, {});
        try {
          const to = await storesAt(terminal, asked.to, { from: asked.from });
          try {
            const carried = await carryInstallation(from.stores, to.stores, terminal.report, terminal.signal);
            const demonstration = from.folder !== undefined && demo.stands(from.folder);
            if (from.folder !== undefined && to.folder !== undefined) carryDemonstrationMark(from.folder, to.folder);
            to.isWhole?.();
            const { facts, before, digest, keys, credentials, files } = carried;
            terminal.print({ ...carried, demonstration }, () => [
              `Both hold ${facts} facts, ${facts - before} of them copied now, with the digest ${digest}`,
              `Keys: ${keys}. Sign-in records: ${credentials}. Files: ${files}. Views are folded at the first start there.`,
              ...(demonstration
                ? [to.folder === undefined ? UNMARKED : "It is a demonstration there, as it is here."]
                : []),
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
