import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { WriterSettings } from "./protocol";

/**
 * A worker thread cannot load TypeScript on Node 20. Under test, where this very file is loaded from its source, the
 * thread is given a hook that compiles what it requires, and reads its siblings from source too.
 */
const FROM_SOURCE = (entry: string): string => `
  const swc = require(${JSON.stringify(createRequire(__filename).resolve("@swc/core"))});
  const { readFileSync } = require("node:fs");
  const options = { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } };
  require.extensions[".ts"] = (module, filename) =>
    module._compile(swc.transformSync(readFileSync(filename, "utf8"), { ...options, filename }).code, filename);
  require(${JSON.stringify(entry)});`;

/** Starts the writing thread, from compiled files or from sources, as this file was. */
export const startWriterThread = (settings: WriterSettings): Worker => {
  const options = { workerData: settings, name: "sankofa-log" };
  if (!__filename.endsWith(".ts")) return new Worker(join(__dirname, "writer.worker.js"), options);
  const code = FROM_SOURCE(join(__dirname, "writer.worker.ts"));
  return new Worker(code, { ...options, eval: true, execArgv: ["--conditions=@sankofa/source"] });
};
