import type { Command } from "commander";
import { openLog } from "@sankofa/embedded/data-files";
import { verifyLog } from "@sankofa/runtime/operations/verify";
import { run, Stop } from "../terminal";

/** `sankofa verify`: hashes every fact again and compares hashes, order, revisions and ids. Reads only. */
export const verify = (program: Command): void => {
  program
    .command("verify")
    .description("hash every fact of the log again and compare leaf hashes, order, revisions and ids")
    .action(function (this: Command) {
      return run(this, async (terminal) => {
        const store = openLog(terminal.data);
        try {
          const verdict = await verifyLog(store, terminal.report, terminal.signal);
          terminal.print(verdict, () => [
            ...verdict.faults.map((fault) => `${fault.kind} at ${fault.position} in ${fault.stream}: ${fault.detail}`),
            verdict.ok
              ? `The log is whole: ${verdict.facts} facts in ${verdict.streams} streams, digest ${verdict.digest}`
              : `The log is NOT whole: ${verdict.faults.length} faults in ${verdict.facts} facts`,
          ]);
          if (!verdict.ok)
            throw new Stop("log-damaged", "The log is not whole. Do not write to it; restore the last good backup.", 2);
        } finally {
          await store.close();
        }
      });
    });
};
