import { EdgeProblem } from "../edge-problem";
import { textTable, type ReadTable } from "./text-table";
import { WorkbookTooLarge } from "./workbook-too-large";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const unreadable = (code: string, title: string): EdgeProblem => new EdgeProblem({ code, status: 422, title });

/** What unfolds workbooks is loaded by the first that comes. */
const inWorkbook = async (bytes: Buffer): Promise<ReadTable> =>
  (await import("@sankofa/runtime/edge/imports/workbook-table")).workbookTable(bytes);

/** A file as a table, whichever of the two kinds it is. */
export const readTable = async (bytes: Buffer, mediaType: string): Promise<ReadTable> => {
  if (mediaType !== XLSX && mediaType !== "text/plain")
    throw unreadable("no-table", "Send a table: a CSV file, or a workbook (XLSX)");
  try {
    return mediaType === XLSX ? await inWorkbook(bytes) : textTable(bytes);
  } catch (error) {
    if (error instanceof WorkbookTooLarge)
      throw unreadable("table-too-large", "The workbook unfolds to more than the platform takes in");
    throw unreadable("table-unreadable", "The file cannot be read as a table: save it anew and send it again");
  }
};
