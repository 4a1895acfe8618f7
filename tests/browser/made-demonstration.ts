import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { leaveData } from "./platform";

const BETWEEN_LOOKS_MS = 250;

/** True for the first of the run's workers that asks. */
const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(join(folder, "begun"));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
};

/**
 * The data folder of a demonstration that was made and stopped, to be copied: making one takes a minute and more, so it is done
 * once in a run, by whichever suite comes to it first. The others wait for that one, and fail where it failed.
 */
export const madeDemonstration = async (): Promise<string> => {
  const folder = process.env["BROWSER_RUN_FOLDER"];
  if (!folder) throw new Error("The run has no folder: tests/browser/jest.config.cjs makes one");
  const [data, failed] = [join(folder, "data"), join(folder, "failed")];
  if (isFirst(folder))
    await leaveData(data, "--demo").catch((error: unknown) => {
      writeFileSync(failed, String(error));
      throw error;
    });
  while (!existsSync(data)) {
    if (existsSync(failed)) throw new Error("The demonstration could not be made: see the suite that began to");
    await pause(BETWEEN_LOOKS_MS);
  }
  return data;
};
