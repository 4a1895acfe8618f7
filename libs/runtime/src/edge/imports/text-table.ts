import { parse } from "csv-parse/sync";

/** A table as it was filled in: the heading, and rows by the number a spreadsheet shows. */
export interface ReadTable {
  readonly heading: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const BYTE_ORDER_MARK = /^\uFEFF/;
const SEPARATORS = [",", ";", "\t"] as const;

/** UTF-8 where the bytes are that; else what spreadsheets of Western Europe write without saying so. */
export const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(BYTE_ORDER_MARK, "");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** What separates the cells of the heading most often, outside of quotes. */
export const separatorOf = (text: string): (typeof SEPARATORS)[number] => {
  const [heading = ""] = text.split(/\r\n|\n|\r/, 1);
  const bare = heading.replace(/"[^"]*"/g, "");
  const count = (separator: string): number => bare.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
};

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Comma, semicolon or tab, quoted or not. Throws what csv-parse throws where quotes do not close. */
export const textTable = (bytes: Buffer): ReadTable => {
  const text = decoded(bytes);
  const parsed = parse(text, {
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
  }) as unknown as readonly Parsed[];
  const [first, ...rest] = parsed.map(({ record }) => record);
  return { heading: first ?? [], rows: rest.map((cells, index) => ({ row: index + 2, cells })) };
};
