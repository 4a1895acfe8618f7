import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dataFiles } from "./data-files";
import { reachDisk } from "./reach-disk";

/** A folder into which an installation was carried by half: who works in it works on half of the facts, and it cannot be gone on with. */
export class HalfCarried extends Error {
  readonly code = "half-carried";

  constructor(folder: string) {
    super(
      `${folder} holds a part of an installation: carrying it there was interrupted. Go on with the same line of migrate-store, ` +
        "or remove the folder.",
    );
  }
}

/**
 * Marks a folder that is new, or was marked before, until what is carried into it is whole; gives how to say that it is. One that holds
 * facts of its own stays as it is: what goes before them is refused.
 */
export const beginCarrying = (folder: string, from: string): (() => void) => {
  const { facts, carrying: mark } = dataFiles(folder);
  if (existsSync(facts) && !existsSync(mark)) return () => undefined;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(mark, `${JSON.stringify({ from })}\n`, { mode: 0o600 });
  for (const written of [mark, folder]) reachDisk(written);
  return () => rmSync(mark, { force: true });
};

/** Throws where something would be done with half of an installation. */
export const refuseHalfCarried = (folder: string): void => {
  if (existsSync(dataFiles(folder).carrying)) throw new HalfCarried(folder);
};
