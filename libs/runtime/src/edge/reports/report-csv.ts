import { stringify } from "csv-stringify/sync";
import { harmless } from "./harmless-cell";
import type { ReportTable } from "./report-table";

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
export const reportCsv = ({ title, about, heading, rows }: ReportTable): Buffer =>
  Buffer.from(
    stringify([[title], ...about, [""], heading, ...rows], {
      bom: true,
      record_delimiter: "windows",
      quoted_match: /[\r\n]/,
      cast: { string: harmless },
    }),
  );
