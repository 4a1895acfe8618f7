import { harmless } from "./harmless-cell";
import type { ReportTable } from "./report-table";

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const cellOf = (cell: string | number | null): string =>
  typeof cell === "string" ? quoted(harmless(cell)) : String(cell ?? "");
const line = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
export const reportCsv = ({ title, about, heading, rows }: ReportTable): Buffer =>
  Buffer.from(`\uFEFF${[[title], ...about, [], heading, ...rows].map(line).join("")}`);
