import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file below a folder, whatever it is called, write-ahead logs too; sockets hold nothing. */
export const everyFile = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Where a value stands in a folder's files, in their raw bytes and in any case. */
export const placesOf = (values: readonly string[], folder: string): readonly string[] => {
  const wanted = values.map((value) => Buffer.from(value, "utf8").toString("latin1").toLowerCase());
  return everyFile(folder).flatMap((file) => {
    const bytes = readFileSync(file).toString("latin1").toLowerCase();
    return values
      .filter((_, at) => bytes.includes(wanted[at] ?? ""))
      .map((value) => `${value} in ${relative(folder, file)}`);
  });
};
