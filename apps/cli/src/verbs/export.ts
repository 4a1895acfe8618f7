import { resolve } from "node:path";
import type { Command } from "commander";
import type { WrittenExport } from "@sankofa/runtime/operations/exporting/write-export";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { perform } from "../running";
import { run, Stop, type Terminal } from "../terminal";

interface Options {
  readonly programme?: string;
  readonly relationship?: string;
  readonly out: string;
  readonly as?: string;
}

const INTERRUPTED =
  "Interrupted; nothing of it was kept. Where the export had begun, that it was exported is recorded all the same.";

/** `sankofa export`: everything that was recorded of a programme or a relationship, into a new folder. */
export const exportRecords = (program: Command): void => {
  program
    .command("export")
    .description(
      "write everything recorded of a programme or a relationship into a new folder; that it was is recorded",
    )
    .option("--programme <id>", "the programme, with its applications and relationships")
    .option("--relationship <id>", "one relationship")
    .requiredOption(
      "--out <folder>",
      "a new folder: facts as JSON lines, a CSV table for each kind of record, the files",
    )
    .option("--as <account>", "show people as this account may read them; by pseudonyms where it is left out")
    .action(function (this: Command, { programme, relationship, out, as }: Options) {
      const work = async (terminal: Terminal): Promise<void> => {
        if ((programme === undefined) === (relationship === undefined))
          throw new Stop("usage", "Say either --programme ID or --relationship ID.", EXIT.usage);
        const of = programme === undefined ? { relationshipId: relationship } : { programmeId: programme };
        const args = { ...of, to: resolve(out), ...(as === undefined ? {} : { account: as }) };
        const written = (await perform(terminal, "export", args)) as WrittenExport;
        const { facts, tables, files, shows, digest } = written;
        terminal.print(written, () => [
          `Exported ${facts} facts into ${resolve(out)}, people shown by ${shows}, digest ${digest}`,
          ...Object.entries(tables).map(([kind, count]) => `  tables/${kind}.csv: ${count}`),
          `  files: ${files.taken}; ${files.stayed} stayed, files.jsonl says why`,
          "That it was exported is recorded.",
        ]);
      };
      return run(this, work, INTERRUPTED);
    });
};
