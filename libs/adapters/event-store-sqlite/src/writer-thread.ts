import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { WriterSettings } from "./protocol";
import { threadFromSource } from "./thread-sources";

/** Starts the writing thread, from compiled files or from sources, as this file was. */
export const startWriterThread = (settings: WriterSettings): Worker => {
  const options = { workerData: settings, name: "sankofa-log" };
  if (!__filename.endsWith(".ts")) return new Worker(join(__dirname, "writer.worker.js"), options);
  const code = threadFromSource(join(__dirname, "writer.worker.ts"));
  return new Worker(code, { ...options, eval: true, execArgv: ["--conditions=@sankofa/source"] });
};
