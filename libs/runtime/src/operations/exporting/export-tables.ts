import { stringify } from "csv-stringify/sync";
import { harmless } from "../../edge/reports/harmless-cell";
import type { ExportedFact } from "./exported-pages";

type Cell = string | number;

const ALWAYS = ["position", "recorded", "happened", "event", "actor", "roles", "sentence", "hash"] as const;

/** A kind of record and the fields that its facts can have, in the order in which the contracts name them. */
export type Columns = ReadonlyMap<string, readonly string[]>;

/** From what the rooms may say: the columns of a table do not depend on what happened to be said. */
export const columnsOf = (
  contracts: Iterable<readonly [type: string, { readonly data: { readonly properties: object } }]>,
): Columns => {
  const columns = new Map<string, string[]>();
  for (const [type, { data }] of contracts) {
    const kind = type.split(".")[0] ?? type;
    const known = columns.get(kind) ?? [];
    columns.set(kind, [...known, ...Object.keys(data.properties).filter((name) => !known.includes(name))]);
  }
  return columns;
};

const cellOf = (value: unknown): Cell => {
  if (value === undefined || value === null) return "";
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
};

const written = (rows: readonly (readonly Cell[])[], bom = false): string =>
  stringify(rows as Cell[][], { bom, record_delimiter: "windows", cast: { string: harmless } });

/** The first line of a kind's table, with a byte order mark, by which spreadsheets know that it is UTF-8. */
export const headingOf = (kind: string, columns: Columns): string =>
  written([[...ALWAYS, ...(columns.get(kind) ?? [])]], true);

/** The lines of one kind: no cell of them computes anything. */
export const linesOf = (kind: string, facts: readonly ExportedFact[], columns: Columns): string =>
  written(
    facts.map(({ position, recorded, happened, type, actor, roles, sentence, hash, data }) => [
      ...[position, recorded, happened, type, actor, roles.join(" "), sentence, hash],
      ...(columns.get(kind) ?? []).map((name) => cellOf(data[name])),
    ]),
  );
