import type { ImportTable } from "@sankofa/kernel/import-table";

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

/** A CSV file with a byte order mark, by which spreadsheets know that it is UTF-8. */
export const templateOf = ({ columns }: ImportTable): string =>
  `\uFEFF${line(columns.map(({ name }) => name))}${line(columns.map(({ example }) => example))}`;
