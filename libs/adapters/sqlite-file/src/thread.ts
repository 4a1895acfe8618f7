import { Worker, type WorkerOptions } from "node:worker_threads";
import { threadFromSource } from "./thread-sources";

/** Starts a thread on a file beside the caller's, by its path without extension: compiled, or from source as the caller was. */
export const startThread = (path: string, caller: string, options: WorkerOptions): Worker => {
  if (!caller.endsWith(".ts")) return new Worker(`${path}.js`, options);
  const code = threadFromSource(`${path}.ts`);
  return new Worker(code, { ...options, eval: true, execArgv: ["--conditions=@sankofa/source"] });
};
