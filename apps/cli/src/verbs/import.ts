import { resolve } from "node:path";
import type { Command } from "commander";
import type { Committed, Preview, RowFault } from "@sankofa/runtime/edge/imports/import-desk";
import { perform } from "../running";
import { run } from "../terminal";

interface Options {
  readonly programme: string;
  readonly table: string;
  readonly commit?: true;
}

const MOST_SHOWN = 50;

const shown = (faults: readonly RowFault[]): readonly string[] => [
  ...faults
    .slice(0, MOST_SHOWN)
    .map(({ row, column, code, detail }) => `row ${row}${column === null ? "" : `, ${column}`}: ${code} (${detail})`),
  ...(faults.length > MOST_SHOWN ? [`… and ${faults.length - MOST_SHOWN} more; --json shows all.`] : []),
];

/** `sankofa import`: looks at a table, and writes its rows where that is asked for. */
export const importTable = (program: Command): void => {
  program
    .command("import <file>")
    .description("look at a table (CSV, XLSX) row by row; with --commit, write the rows that have no fault")
    .requiredOption("--programme <id>", "the programme that it is for")
    .requiredOption("--table <name>", "what the rows are: organisations, applications, people, mentors")
    .option("--commit", "write the rows; without it nothing is written")
    .action(function (this: Command, file: string, { programme, table, commit }: Options) {
      return run(this, async (terminal) => {
        const args = { path: resolve(file), programmeId: programme, table, ...(commit ? { commit } : {}) };
        const result = (await perform(terminal, "import", args)) as Preview | Committed;
        terminal.print(result, () => [
          "committed" in result
            ? `Written: ${result.committed}. There before: ${result.known}. Refused: ${result.refused}.`
            : `Rows: ${result.rows}. Ready: ${result.ready.length}. There already: ${result.known.length}. Nothing was written (--commit does).`,
          ...shown(result.faults),
        ]);
        if (result.faults.length > 0) terminal.unwell();
      });
    });
};
