import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { VaultLocked } from "@sankofa/ports/key-vault";

const KEY_BYTES = 32;

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
};

/** Makes a master key that stands on disk, whole, before anything is wrapped under it. Never replaces one. */
const make = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  const handle = openSync(draft, "w", 0o600);
  writeSync(handle, randomBytes(KEY_BYTES));
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    // Another process was faster: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(dirname(file));
};

/** The master key in its file; made there when it is missing and nothing depends on an earlier one. */
export const masterKey = (file: string, needed: boolean): Buffer => {
  if (!existsSync(file)) {
    if (needed)
      throw new VaultLocked("master-key-missing", `The key vault holds keys, but its master key ${file} is missing`);
    make(file);
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES)
    throw new VaultLocked("master-key-wrong", `${file} is no master key: it has ${key.length} bytes, not ${KEY_BYTES}`);
  return key;
};
