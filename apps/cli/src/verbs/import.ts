import { resolve } from "node:path";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Committed, Preview, RowFault } from "@sankofa/runtime/edge/imports/import-desk";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { perform } from "../running";
import { run, Stop, type Terminal } from "../terminal";

interface Options {
  readonly programme: string;
  readonly table: string;
  readonly commit?: true;
  readonly rows?: readonly number[];
}

const TABLES = ["organisations", "applications", "people", "mentors"];
const MOST_SHOWN = 50;
const INTERRUPTED = "Interrupted; rows that were written by then are, and the same line goes on behind them.";

/** Rows as somebody writes them down, counted as a spreadsheet does: `2-40,51`. */
const rowsSaid = (text: string): readonly number[] =>
  text.split(",").flatMap((part) => {
    const [, from, until] = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(until ?? from)];
    if (from === undefined || last < first)
      throw new InvalidArgumentError(`${part} is no row, and no rows from one to another.`);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });

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
    .addOption(new Option("--table <name>", "what the rows are").choices(TABLES).makeOptionMandatory())
    .option("--commit", "write the rows; without it nothing is written")
    .option("--rows <numbers>", "with --commit, write only these, counted as a spreadsheet does: 2-40,51", rowsSaid)
    .action(function (this: Command, file: string, { programme, table, commit, rows }: Options) {
      const work = async (terminal: Terminal): Promise<void> => {
        if (rows && !commit)
          throw new Stop(
            "rows-without-commit",
            "Say --commit beside --rows: nothing is written without it.",
            EXIT.usage,
          );
        const asked = { path: resolve(file), programmeId: programme, table };
        const args = { ...asked, ...(commit ? { commit } : {}), ...(rows ? { rows } : {}) };
        const result = (await perform(terminal, "import", args)) as Preview | Committed;
        terminal.print(result, () => [
          "committed" in result
            ? `Written: ${result.committed}. There before: ${result.known}. Refused: ${result.refused}.`
            : `Rows: ${result.rows}. Ready: ${result.ready.length}. There already: ${result.known.length}. Nothing was written (--commit does).`,
          ...shown(result.faults),
        ]);
        if (result.faults.length > 0) terminal.unwell();
      };
      return run(this, work, commit ? INTERRUPTED : undefined);
    });
};
