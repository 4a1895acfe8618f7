import type { ImportTable } from "@sankofa/kernel/import-table";
import { stringify } from "csv-stringify/sync";

/** A CSV file with a byte order mark, by which spreadsheets know that it is UTF-8. */
export const templateOf = ({ columns }: ImportTable): string =>
  stringify([columns.map(({ name }) => name), columns.map(({ example }) => example)], {
    bom: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
  });
