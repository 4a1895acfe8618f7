import type { ImportColumn, ImportRow, ImportTable } from "@sankofa/kernel/import-table";
import type { RowFault } from "./import-desk";
import type { ReadTable } from "./text-table";

/** Rows of a file that become one command together. */
export interface Planned {
  readonly numbers: readonly number[];
  readonly rows: readonly ImportRow[];
}

export interface Plan {
  readonly planned: readonly Planned[];
  readonly faults: readonly RowFault[];
  /** By field, the heading that the file itself uses. */
  readonly headings: ReadonlyMap<string, string>;
  /** The number of the last row, the heading's where there is no other. */
  readonly last: number;
}

/** One import is one sitting's work; what is larger is divided. */
export const MOST_ROWS = 5_000;

/** As much of a heading as is told of it: a file that is no table may have one of megabytes. */
const LONGEST_TOLD = 80;

/** A cell that a spreadsheet would compute, wherever it is shown again. A number with its sign is none, nor is a dash. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s(.]|$)/;

const plain = (heading: string): string =>
  heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const columnAt = (table: ImportTable, heading: string): ImportColumn | undefined =>
  table.columns.find(({ name, aliases }) => [name, ...aliases].some((each) => plain(each) === plain(heading)));

/** Never half a character: what is written with two units is left out whole. */
const clipped = (heading: string): string =>
  heading.length > LONGEST_TOLD ? `${heading.slice(0, LONGEST_TOLD).replace(/[\uD800-\uDBFF]$/, "")}…` : heading;

const faultOf = (row: number, column: string | null, code: string, detail: string): RowFault => ({
  row,
  column,
  code,
  detail,
});

/** Columns that the file lacks, and those that nobody knows, as faults of the heading. */
const headingFaults = (table: ImportTable, heading: readonly string[]): RowFault[] => {
  const found = heading.map((each) => columnAt(table, each));
  return [
    ...table.columns
      .filter((column) => !found.includes(column))
      .map(({ name }) => faultOf(1, name, "column-missing", "The file has no such column")),
    ...heading
      .filter((each, index) => each !== "" && found[index] === undefined)
      .map((each) => faultOf(1, clipped(each), "column-unknown", "The table has no such column")),
    ...heading
      .filter((_, index) => found[index] !== undefined && found.indexOf(found[index]) !== index)
      .map((each) => faultOf(1, clipped(each), "column-twice", "The file has this column twice")),
  ];
};

const grouped = (table: ImportTable, rows: readonly { row: number; cells: ImportRow }[]): readonly Planned[] => {
  const groups = new Map<string, { numbers: number[]; rows: ImportRow[] }>();
  for (const { row, cells } of rows) {
    const key = table.groupBy === undefined ? String(row) : plain(cells[table.groupBy] ?? "");
    const group = groups.get(key) ?? { numbers: [], rows: [] };
    groups.set(key, group);
    group.numbers.push(row);
    group.rows.push(cells);
  }
  return [...groups.values()];
};

/** What a file asks for, row by row, and what can be said of it before any room is asked. */
export const plannedRows = (table: ImportTable, { heading, rows }: ReadTable): Plan => {
  const columns = heading.map((each) => columnAt(table, each));
  const headings = new Map(
    columns.flatMap((column, at) => (column ? [[column.field, clipped(heading[at] ?? "")]] : [])),
  );
  const last = rows.at(-1)?.row ?? 1;
  const faults = headingFaults(table, heading);
  if (faults.some(({ code }) => code !== "column-unknown")) return { planned: [], faults, headings, last };
  if (rows.length > MOST_ROWS)
    return { planned: [], faults: [faultOf(1, null, "too-many-rows", `At most ${MOST_ROWS} rows`)], headings, last };
  const seen = new Map<string, number>();
  const sound = rows.flatMap(({ row, cells }) => {
    const own: RowFault[] = [];
    if (cells.length > heading.length)
      own.push(faultOf(row, null, "too-many-cells", "The row has more cells than the heading"));
    const byField: Record<string, string> = {};
    for (const [at, column] of columns.entries()) if (column) byField[column.field] = cells[at] ?? "";
    for (const [field, cell] of Object.entries(byField))
      if (FORMULA.test(cell))
        own.push(faultOf(row, headings.get(field) ?? null, "formula", "A formula is not taken in: write its value"));
    if (own.length > 0) {
      faults.push(...own);
      return [];
    }
    const key = JSON.stringify(table.unique.map((field) => plain(byField[field] ?? "")));
    const before = table.unique.length > 0 ? seen.get(key) : undefined;
    seen.set(key, before ?? row);
    if (before === undefined) return [{ row, cells: byField }];
    faults.push(faultOf(row, null, "row-repeated", `Row ${before} says the same`));
    return [];
  });
  return { planned: grouped(table, sound), faults, headings, last };
};
