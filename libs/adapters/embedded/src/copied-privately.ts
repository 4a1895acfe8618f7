import { chmodSync, copyFileSync, existsSync } from "node:fs";
import { dataFiles } from "./data-files";
import { reachDisk } from "./reach-disk";

const OWNER_ONLY = 0o600;

/** Where there is such a file; on the disk when this returns. */
export const copyPrivately = (from: string, to: string): void => {
  if (!existsSync(from)) return;
  copyFileSync(from, to);
  chmodSync(to, OWNER_ONLY);
  reachDisk(to);
};

/** What says of a folder that it holds a demonstration goes where that goes: without it, it would be taken for somebody's records. */
export const carryDemonstrationMark = (from: string, to: string): void =>
  copyPrivately(dataFiles(from).demonstration, dataFiles(to).demonstration);
