import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";

/** A header that no page has. */
const NONSENSE = Buffer.alloc(16, 0xa5);

/** The first byte of a page that leads to a table's others. It holds no text, but what it held when it was the only one can still be seen. */
const TABLE_INTERIOR = 0x05;

/** A platform that did not end in time leaves pages in the write-ahead log, which are read in the place of the file's. */
const copyBack = (file: string): void => {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
};

/**
 * Writes over the head of pages of a database that hold a text: of the first of them, or of every one. Never over the
 * file's first page, without which it is no database.
 */
export const damagePages = (which: "first" | "every", file: string, text: string): void => {
  copyBack(file);
  const content = readFileSync(file);
  const pageBytes = content.readUInt16BE(16) || 65_536;
  const pages = new Set<number>();
  for (let at = content.indexOf(text, pageBytes); at >= 0; at = content.indexOf(text, at + 1)) {
    const page = at - (at % pageBytes);
    if (content[page] === TABLE_INTERIOR) continue;
    pages.add(page);
    if (which === "first") break;
  }
  if (pages.size === 0) throw new Error(`No page of ${file} but the first holds ${text}`);
  overwrite(file, [...pages]);
};

/**
 * Writes over the head of a page of a database by its number, the first being 1: without that one it is no database. Gives
 * what puts it back.
 */
export const damagePage = (file: string, number: number): (() => void) => {
  copyBack(file);
  const content = readFileSync(file);
  overwrite(file, [(number - 1) * (content.readUInt16BE(16) || 65_536)]);
  return () => writeFileSync(file, content);
};

const overwrite = (file: string, places: readonly number[]): void => {
  const opened = openSync(file, "r+");
  for (const place of places) writeSync(opened, NONSENSE, 0, NONSENSE.length, place);
  closeSync(opened);
};
