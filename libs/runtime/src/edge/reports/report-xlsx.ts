import writeXlsxFile from "write-excel-file/node";
import { zipEntries } from "../files/zip-entries";
import { harmless } from "./harmless-cell";
import type { ReportTable } from "./report-table";

const LOCAL_TIME = 10;
const ENTRY_TIME = 12;
const TIME_BYTES = 4;
const ENTRY = 0x02014b50;
/** Midnight of 1 January 1980, the first moment an archive can say. */
const FIRST_MOMENT = Buffer.from([0, 0, 0x21, 0]);

/** An archive says when each of its parts was packed; the same report is the same bytes on any day. */
const withoutTimes = (bytes: Buffer): Buffer => {
  for (const { at, entryAt } of zipEntries(bytes)) {
    FIRST_MOMENT.copy(bytes, at + LOCAL_TIME, 0, TIME_BYTES);
    if (bytes.readUInt32LE(entryAt) === ENTRY) FIRST_MOMENT.copy(bytes, entryAt + ENTRY_TIME, 0, TIME_BYTES);
  }
  return bytes;
};

type Cell = string | number | null;

const cellOf = (value: Cell, bold = false): object | null => {
  if (value === null) return null;
  return { value: typeof value === "string" ? harmless(value) : value, ...(bold ? { fontWeight: "bold" } : {}) };
};
const row = (cells: readonly Cell[], bold?: boolean): (object | null)[] => cells.map((cell) => cellOf(cell, bold));

const NARROW = 12;
const WIDTHS = { first: 44, second: 24, last: 80 } as const;

/** Wide for names and definitions, and for numbers as wide as what stands above them. */
export const columnsFor = (heading: readonly string[]): readonly { readonly width: number }[] =>
  heading.map((text, nth) => {
    if (nth === heading.length - 1) return { width: WIDTHS.last };
    const least = nth === 0 ? WIDTHS.first : nth === 1 ? WIDTHS.second : NARROW;
    return { width: Math.max(least, text.length + 2) };
  });

export const reportXlsx = async ({ words, title, about, heading, rows }: ReportTable): Promise<Buffer> => {
  const sheet = [
    row([title], true),
    ...about.map((pair) => row(pair)),
    row([]),
    row(heading, true),
    ...rows.map((each) => row(each)),
  ];
  const made = writeXlsxFile(sheet as never, { columns: columnsFor(heading), sheet: words.say("sheet") } as never);
  return withoutTimes(await made.toBuffer());
};
