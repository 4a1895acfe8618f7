import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where `.ci/install-servers` puts them, each under its name and version. */
const INSTALLED = join(__dirname, "../../../../.cache/servers");

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const entries = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** The versions of a server's program that can be started here, newest first: those installed for tests, else the one on the PATH. */
export const serverPrograms = (name: string): string[] => {
  const installed = entries(INSTALLED)
    .filter((entry) => entry.startsWith(`${name}-`))
    .map((entry) => join(INSTALLED, entry))
    .filter(runs)
    .sort();
  if (installed.length > 0) return installed;
  const onPath = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  return onPath.filter(runs).slice(0, 1);
};

/** The program to start where any version will do. */
export const serverProgram = (name: string): string => {
  const [program] = serverPrograms(name);
  if (!program) throw new Error(`There is no ${name} on this machine: run .ci/install-servers`);
  return program;
};
