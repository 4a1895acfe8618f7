import { Worker, type WorkerOptions } from "node:worker_threads";
import { threadFromSource } from "./thread-sources";

/** What such a thread is handed it writes and forgets: four times as much young garbage, as V8 allows, is only memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Starts a thread on a file beside the caller's, by its path without extension: compiled, or from source as the caller was. */
export const startThread = (path: string, caller: string, given: WorkerOptions): Worker => {
  const options = { resourceLimits, ...given };
  if (!caller.endsWith(".ts")) return new Worker(`${path}.js`, options);
  const code = threadFromSource(`${path}.ts`);
  return new Worker(code, { ...options, eval: true, execArgv: ["--conditions=@sankofa/source"] });
};
