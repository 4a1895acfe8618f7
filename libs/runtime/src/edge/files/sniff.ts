import type { MediaType } from "@sankofa/kernel/attachment";
import { zipEntries } from "./zip-entries";

/** Why bytes are not taken in. */
export type Unfit = "empty" | "type-not-allowed" | "holds-macros";

const begins = (bytes: Buffer, signature: string, at = 0): boolean =>
  bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, "latin1"));

const OFFICE: readonly (readonly [string, MediaType])[] = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];
const OPEN_DOCUMENT: readonly MediaType[] = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
];

const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/|Scripts\/)/i;

/** Office files are archives: what they are is said by what is in them. */
const inArchive = (bytes: Buffer): MediaType | Unfit => {
  const names = zipEntries(bytes).map(({ name }) => name);
  if (names.some((name) => MACROS.test(name))) return "holds-macros";
  const office = OFFICE.find(([part]) => names.includes(part));
  if (office) return office[1];
  // OpenDocument stores its type first and uncompressed, so that it stands at a fixed place.
  return OPEN_DOCUMENT.find((type) => begins(bytes, `mimetype${type}PK`, 30)) ?? "type-not-allowed";
};

/** Control characters that no text has; tab, line feed, form feed and carriage return are some. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/;
/** What a browser might run although it is text: HTML, SVG, any XML; scripts that say so. */
const MARKUP = /^\uFEFF?\s*(<|#!|%!PS)/;
const RUNNABLE = /<(script|svg|html|iframe|object|embed|!doctype)\b/i;

const inText = (bytes: Buffer): MediaType | Unfit => {
  const text = bytes.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  return NO_TEXT.test(text) || MARKUP.test(text) || RUNNABLE.test(text) ? "type-not-allowed" : "text/plain";
};

/** What bytes are, by themselves: no name and no header of the sender is believed. */
export const sniffed = (bytes: Buffer): MediaType | Unfit => {
  if (bytes.length === 0) return "empty";
  if (begins(bytes, "%PDF-")) return "application/pdf";
  if (begins(bytes, "\x89PNG\r\n\x1a\n")) return "image/png";
  if (begins(bytes, "\xff\xd8\xff")) return "image/jpeg";
  if (begins(bytes, "RIFF") && begins(bytes, "WEBP", 8)) return "image/webp";
  if (begins(bytes, "PK\x03\x04")) return inArchive(bytes);
  return inText(bytes);
};
