import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { RunningPlatform } from "./platform";

const CLI = join(__dirname, "../../apps/cli/dist/main.js");

interface Verdict {
  readonly ok: boolean;
  readonly facts: number;
  readonly faults: readonly unknown[];
}

/** What `sankofa verify` says of a platform's log, while the platform runs. */
export const verified = async ({ data }: RunningPlatform): Promise<Verdict> => {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, "--data", data, "--json", "verify"]);
  return JSON.parse(stdout) as Verdict;
};
