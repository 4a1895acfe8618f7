import type { Command } from "commander";
import { examine } from "@sankofa/embedded/examine";
import { restoreIsUnfinished, UNFINISHED } from "@sankofa/embedded/restore-journal";
import { verifyLog, type Verdict } from "@sankofa/runtime/operations/verify";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { serversLog } from "../composition";
import { run, Stop, type Terminal } from "../terminal";

interface Options {
  readonly noted?: string;
}

/** A verdict, and that a restore was interrupted where the log lies. */
type Looked = Verdict & { readonly restoring?: string };

const DIGEST = /^[0-9a-f]{64}$/;

/** Whole or not, a log that the next start takes away is not as it should be. */
const inFolder = async ({ data, report, signal }: Terminal, noted: string | undefined): Promise<Looked> => {
  const unfinished = restoreIsUnfinished(data);
  const verdict = await examine(data, report, signal, noted);
  return unfinished ? { ...verdict, ok: false, restoring: UNFINISHED } : verdict;
};

const verdictOn = async (terminal: Terminal, noted: string | undefined): Promise<Looked> => {
  const { report, signal } = terminal;
  const store = await serversLog(terminal);
  if (!store) return inFolder(terminal, noted);
  try {
    return await verifyLog(store, report, signal, noted);
  } finally {
    await store.close();
  }
};

const saidOfFaults = ({ faults, facts }: Verdict): readonly string[] => [
  ...faults.map(
    ({ kind, position, stream, detail }) => `${kind} at ${position}${stream && ` in ${stream}`}: ${detail}`,
  ),
  `The log is NOT whole: ${faults.length === 1 ? "one fault" : `${faults.length} faults`} in ${facts} facts. Do not write to it; restore the last good backup.`,
];

const saidOfNoted = ({ noted, faults }: Verdict): readonly string[] => {
  if (!noted) return [];
  if (noted.facts === null)
    return [
      "The digest you noted is that of NO beginning of this log: a fact that it covered was changed or is missing, or it is another log's.",
    ];
  if (faults.length > 0) return [`The hashes of its first ${noted.facts} facts are those that you noted.`];
  return [`The digest you noted is that of its first ${noted.facts} facts: none of them was changed since.`];
};

/** `sankofa verify`: hashes every fact again and compares hashes, order, revisions and ids. Reads only. */
export const verify = (program: Command): void => {
  program
    .command("verify")
    .description("hash every fact of the log again and compare leaf hashes, order, revisions and ids")
    .option("--noted <digest>", "a digest that a backup or a verification printed: does the log still begin with it?")
    .action(function (this: Command, { noted }: Options) {
      return run(this, async (terminal) => {
        if (noted !== undefined && !DIGEST.test(noted))
          throw new Stop("bad-digest", `--noted takes 64 hexadecimal digits, not ${noted}.`, EXIT.usage);
        const verdict = await verdictOn(terminal, noted);
        const { faults, facts, streams, digest } = verdict;
        terminal.print(verdict, () => [
          ...(faults.length === 0
            ? [`The log is whole: ${facts} facts in ${streams} streams, digest ${digest}`]
            : saidOfFaults(verdict)),
          ...saidOfNoted(verdict),
          ...(verdict.restoring === undefined ? [] : [`But ${verdict.restoring}.`]),
        ]);
        if (!verdict.ok) terminal.unwell();
      });
    });
};
