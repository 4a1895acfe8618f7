import type { Command } from "commander";
import { examine } from "@sankofa/embedded/examine";
import { verifyLog, type Verdict } from "@sankofa/runtime/operations/verify";
import { serversLog } from "../composition";
import { run, type Terminal } from "../terminal";

const verdictOn = async (terminal: Terminal): Promise<Verdict> => {
  const { data, report, signal } = terminal;
  const store = await serversLog(terminal);
  if (!store) return examine(data, report, signal);
  try {
    return await verifyLog(store, report, signal);
  } finally {
    await store.close();
  }
};

/** `sankofa verify`: hashes every fact again and compares hashes, order, revisions and ids. Reads only. */
export const verify = (program: Command): void => {
  program
    .command("verify")
    .description("hash every fact of the log again and compare leaf hashes, order, revisions and ids")
    .action(function (this: Command) {
      return run(this, async (terminal) => {
        const verdict = await verdictOn(terminal);
        const { faults, facts, streams, digest } = verdict;
        terminal.print(verdict, () =>
          verdict.ok
            ? [`The log is whole: ${facts} facts in ${streams} streams, digest ${digest}`]
            : [
                ...faults.map(
                  ({ kind, position, stream, detail }) =>
                    `${kind} at ${position}${stream && ` in ${stream}`}: ${detail}`,
                ),
                `The log is NOT whole: ${faults.length === 1 ? "one fault" : `${faults.length} faults`} in ${facts} facts. Do not write to it; restore the last good backup.`,
              ],
        );
        if (!verdict.ok) terminal.unwell();
      });
    });
};
