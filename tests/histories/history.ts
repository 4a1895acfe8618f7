import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** What a version said about the data folder it left. */
export interface History {
  readonly version: string;
  /** The clock stood here last. */
  readonly until: string;
  readonly facts: number;
  readonly digest: string;
  /** Somebody who reads everything in it. */
  readonly signIn: { readonly name: string; readonly password: string };
  /** Answers by path; a status alone where there was none. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Every version a data folder was kept of. */
export const versions: readonly string[] = readdirSync(__dirname).flatMap(
  (name) => /^(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1] ?? [],
);

export const historyOf = (version: string): History =>
  JSON.parse(readFileSync(join(__dirname, `${version}.json`), "utf8")) as History;

/** Lays a version's data folder out where it may be worked on. */
export const layOut = (version: string, dataFolder: string): void => {
  for (const name of readdirSync(join(__dirname, version))) {
    const bytes = readFileSync(join(__dirname, version, name));
    if (name.endsWith(".gz"))
      writeFileSync(join(dataFolder, name.slice(0, -".gz".length)), gunzipSync(bytes), { mode: 0o600 });
    else writeFileSync(join(dataFolder, name), bytes, { mode: 0o600 });
  }
};
