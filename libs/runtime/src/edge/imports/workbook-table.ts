import { inflateRawSync } from "node:zlib";
import { readSheet } from "read-excel-file/node";
import { zipEntries } from "../files/zip-entries";
import type { ReadTable } from "./text-table";
import { WorkbookTooLarge } from "./workbook-too-large";

/** A workbook of thousands of rows unfolds to a few megabytes; one made to fill the memory, to gigabytes. */
const MOST_UNFOLDED = 32 * 1024 * 1024;

const LOCAL_BYTES = 30;

/** Unfolds every part with what is left of the allowance, for what an archive claims of itself may be a lie. */
const refuseBomb = (bytes: Buffer): void => {
  let left = MOST_UNFOLDED;
  for (const { at, packed, deflated } of zipEntries(bytes)) {
    const from = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const part = bytes.subarray(from, from + packed);
    try {
      left -= deflated ? inflateRawSync(part, { maxOutputLength: Math.max(left, 1) }).length : part.length;
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? new WorkbookTooLarge() : error;
    }
    if (left < 0) throw new WorkbookTooLarge();
  }
};

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell as string | number | boolean).trim();
};

/** The first sheet of a workbook, as texts. A formula is what the spreadsheet last made of it, never computed here. */
export const workbookTable = async (bytes: Buffer): Promise<ReadTable> => {
  refuseBomb(bytes);
  const [first, ...rest] = (await readSheet(bytes)).map((row) => row.map(textOf));
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  return { heading: first ?? [], rows };
};
