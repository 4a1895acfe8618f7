import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Size } from "./figure";
import { saidBy } from "./own-process";

/** Makes what a measurement begins with; what it gives passes as JSON. */
export type Maker = (folder: string, size: Size) => Promise<unknown>;

/** What takes long to make and is not measured, by the measurement that begins with it. */
export const MAKERS: Readonly<Record<string, () => Promise<Maker>>> = {
  pages: async () => (await import("./demonstration.js")).makeDemonstration,
  scale: async () => (await import("./grown-installation.js")).growBoth,
};

/** The folder in which those who measure parts of a whole run find what was made for them. */
const PREPARED = "SANKOFA_BENCH_PREPARED";

const madeIn = (folder: string, name: string): string => join(folder, `made-for-${name}.json`);

/** For several measurements at once, each by a program of its own: making it keeps one core busy and leaves the others. */
export const prepare = async (names: readonly string[], folder: string, size: Size): Promise<void> => {
  const began = performance.now();
  console.error(`making what ${names.join(" and ")} begin with …`);
  await Promise.all(
    names.map(async (name) => {
      const made = await saidBy<object>(join(__dirname, "prepared-process.js"), [name, folder, JSON.stringify(size)]);
      writeFileSync(madeIn(folder, name), JSON.stringify(made));
    }),
  );
  process.env[PREPARED] = folder;
  console.error(`  took ${Math.round((performance.now() - began) / 1000)} s`);
};

/** What was made for this measurement, or else is made now. */
export const prepared = async <Made>(name: string, make: () => Promise<Made>): Promise<Made> => {
  const folder = process.env[PREPARED];
  const file = folder && madeIn(folder, name);
  return file && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Made) : make();
};
