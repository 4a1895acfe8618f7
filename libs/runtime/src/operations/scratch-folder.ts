import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { makeFolders, unmakeFolders } from "./new-folder";

/** Those of this process: a container's next process may well have the same number, and finds what the last one left. */
const own = new Set<string>();

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** What a killed process left: names, or everybody's keys, would lie there until somebody looked. */
const sweep = (above: string, named: RegExp): void => {
  for (const name of readdirSync(above)) {
    const pid = Number(named.exec(name)?.[1]);
    if (Number.isNaN(pid) || own.has(name) || (pid !== process.pid && alive(pid))) continue;
    try {
      rmSync(join(above, name), { recursive: true, force: true });
    } catch {
      // Another user's: it is theirs to remove, and in nobody's way here.
    }
  }
};

export interface ScratchFolder {
  readonly path: string;
  remove(): void;
}

/**
 * A folder of this process alone for as long as a piece of work lasts; those of dead processes for such work go first.
 * What is made above it for its sake goes with it.
 */
export const scratchFolder = (above: string, work: string): ScratchFolder => {
  const made = makeFolders(above);
  // Nobody names a folder of their own like that: what is swept lies among other people's things.
  sweep(above, new RegExp(`^\\.sankofa-${work}-(\\d+)-[A-Za-z0-9]{6}$`));
  const path = mkdtempSync(join(above, `.sankofa-${work}-${process.pid}-`));
  own.add(basename(path));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
      own.delete(basename(path));
      unmakeFolders(made);
    },
  };
};
