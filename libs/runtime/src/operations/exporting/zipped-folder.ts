import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Zip, ZipDeflate } from "fflate";

const LEVEL = 6;

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();

/** Everything below a folder as one archive, made as it is read. */
export async function* zippedFolder(folder: string): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = (): readonly Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for (const name of filesBelow(folder)) {
    const entry = new ZipDeflate(name, { level: LEVEL });
    zip.add(entry);
    for await (const bytes of createReadStream(join(folder, name))) {
      entry.push(bytes as Uint8Array);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
