import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { isData } from "./data-files";

/** A file of a backup and the hash of its bytes. */
export interface Content {
  /** Below the backup's folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
}

const pathsBelow = (folder: string, name: string): readonly string[] =>
  statSync(join(folder, name)).isDirectory()
    ? readdirSync(join(folder, name)).flatMap((each) => pathsBelow(folder, `${name}/${each}`))
    : [name];

const PIECE = 1024 * 1024;

const sha256Of = async (file: string, signal?: AbortSignal, read: () => void = () => undefined): Promise<string> => {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file, { highWaterMark: PIECE, ...(signal ? { signal } : {}) })) {
    hash.update(piece as Buffer);
    read();
  }
  return hash.digest("hex");
};

/** Everything these files and folders hold; told after every piece of a file how many files are done with. */
export const contentsOf = async (
  folder: string,
  names: readonly string[],
  report: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<readonly Content[]> => {
  const paths = names.flatMap((name) => pathsBelow(folder, name)).sort();
  const contents: Content[] = [];
  const tell = (): void => report({ done: contents.length, total: paths.length, doing: "hashing files" });
  for (const path of paths) contents.push({ path, sha256: await sha256Of(join(folder, path), signal, tell) });
  tell();
  return contents;
};

/** The first of the files that is not there, or not as it was; undefined where all are. */
export const firstChanged = async (
  folder: string,
  contents: readonly Content[],
  signal?: AbortSignal,
): Promise<string | undefined> => {
  for (const { path, sha256 } of contents) {
    const found = await sha256Of(join(folder, path), signal).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    if (found === "") return `${path} is missing`;
    if (found !== sha256) return `${path} is not as it was when the backup was taken`;
  }
  return undefined;
};

/** What a path of a backup begins with: one of the files of an installation, or a strange name. */
export const nameOf = ({ path }: Content): string => path.split("/")[0] ?? "";

/** Paths come from a file that may be anybody's: nothing but names below our own files may become one. */
export const isOurs = (content: Content): boolean =>
  typeof content.path === "string" &&
  typeof content.sha256 === "string" &&
  isData(nameOf(content)) &&
  content.path.split("/").every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
