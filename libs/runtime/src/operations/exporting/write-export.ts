import { createHash } from "node:crypto";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "../../control/control-protocol";
import type { FileDesk } from "../../edge/files/file-desk";
import { FilesBeside, type ExportedFiles } from "./exported-files";
import { headingOf, linesOf, type Columns } from "./export-tables";
import {
  exportedPages,
  type ExportAsked,
  type ExportedFact,
  type ExportSource,
  type MadeExport,
} from "./exported-pages";

const PRIVATE = { mode: 0o600 };

/** What it is written from: what may be read, what tables look like, and the files. */
export type WrittenFrom = ExportSource & { readonly columns: Columns; readonly files: Pick<FileDesk, "takeAway"> };

export interface WrittenExport extends MadeExport {
  readonly facts: number;
  /** How many facts stand in the table of each kind of record. */
  readonly tables: Readonly<Record<string, number>>;
  /** Listed in files.jsonl with what they are. */
  readonly files: ExportedFiles;
  /** SHA-256 over the facts' hashes in their order. */
  readonly digest: string;
}

/**
 * Writes an export into an empty folder: every fact as a line of JSON, a table for each kind of record, the files, and
 * what it is. A page or a file at a time is in memory.
 */
export const writeExport = async (
  source: WrittenFrom,
  asked: ExportAsked,
  folder: string,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<WrittenExport> => {
  await mkdir(join(folder, "tables"));
  const written = await writeAll(source, asked, folder, report, signal);
  await writeFile(join(folder, "export.json"), `${JSON.stringify(written, null, 2)}\n`, PRIVATE);
  return written;
};

const writeAll = async (
  { columns, files: desk, ...source }: WrittenFrom,
  asked: ExportAsked,
  folder: string,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<WrittenExport> => {
  const digest = createHash("sha256");
  const tables = new Map<string, number>();
  const files = new FilesBeside(desk, asked, folder);
  let facts = 0;
  let made: MadeExport | undefined;
  await writeFile(join(folder, "facts.jsonl"), "", PRIVATE);
  await files.begin();
  for await (const page of exportedPages(source, asked)) {
    signal.throwIfAborted();
    made = page.export;
    await appendFile(join(folder, "facts.jsonl"), page.items.map((item) => `${JSON.stringify(item)}\n`).join(""));
    for (const [kind, items] of byKind(page.items)) {
      const file = join(folder, "tables", `${kind}.csv`);
      if (!tables.has(kind)) await writeFile(file, headingOf(kind, columns), PRIVATE);
      await appendFile(file, linesOf(kind, items, columns));
      tables.set(kind, (tables.get(kind) ?? 0) + items.length);
    }
    await files.of(page.items, made.shows, signal);
    for (const { hash } of page.items) digest.update(Buffer.from(hash, "hex"));
    facts += page.items.length;
    const reached = Number(page.items.at(-1)?.position ?? made.position);
    report({ done: reached, total: Number(made.position), doing: "exporting" });
  }
  if (!made) throw new Error("An export has a first page");
  return {
    ...made,
    facts,
    tables: Object.fromEntries([...tables].sort()),
    files: files.counts,
    digest: digest.digest("hex"),
  };
};

const byKind = (items: readonly ExportedFact[]): ReadonlyMap<string, readonly ExportedFact[]> => {
  const kinds = new Map<string, ExportedFact[]>();
  for (const item of items) kinds.set(item.kind, [...(kinds.get(item.kind) ?? []), item]);
  return kinds;
};
