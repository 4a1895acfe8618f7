import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file below a folder, whatever it is called, write-ahead logs too; sockets hold nothing. */
export const everyFile = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** So few letters in a row come by chance in a megabyte of enciphered text, once in some dozens of runs. */
const SHORT = 8;
const OF_ENCIPHERED = /[a-z0-9+/_-]/;

/** Whether a text has a value; a short one as a word of its own, for enciphered text is one long word. */
const has = (text: string, value: string): boolean => {
  if (value.length >= SHORT) return text.includes(value);
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + value.length)];
    if (!around.some((letter) => OF_ENCIPHERED.test(letter))) return true;
  }
  return false;
};

/** A part of what is stored. */
export interface Piece {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The values that stand in a piece's raw bytes, in any case, each with where. */
export const placesIn = (values: readonly string[], { name, bytes }: Piece): readonly string[] => {
  const stored = bytes.toString("latin1").toLowerCase();
  const stands = (value: string): boolean => has(stored, Buffer.from(value, "utf8").toString("latin1").toLowerCase());
  return values.filter(stands).map((value) => `${value} in ${name}`);
};

/** Where values stand in a folder's files. */
export const placesOf = (values: readonly string[], folder: string): readonly string[] =>
  everyFile(folder).flatMap((file) => placesIn(values, { name: relative(folder, file), bytes: readFileSync(file) }));
