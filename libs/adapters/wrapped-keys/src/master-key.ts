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
import { basename, dirname } from "node:path";
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

/** Where a master key lies, and where an operator finds it again. */
export interface MasterKeyPlace {
  readonly file: string;
  /** Where a copy of it is kept: "a backup". */
  readonly copyIn: string;
}

/** What is the matter with a master key, and what to do about it. */
export const locked = (code: VaultLocked["code"], { file, copyIn }: MasterKeyPlace, problem: string): VaultLocked =>
  new VaultLocked(code, `${problem}. Bring ${basename(file)} back from ${copyIn}`);

/** The master key in its file; undefined where there is none and nothing depends on one. */
export const standingKey = (place: MasterKeyPlace, needed: boolean): Buffer | undefined => {
  const { file } = place;
  if (!existsSync(file)) {
    if (!needed) return undefined;
    throw locked("master-key-missing", place, `The key vault holds keys, but its master key ${file} is missing`);
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES)
    throw locked("master-key-wrong", place, `${file} is no master key: it has ${key.length} bytes, not ${KEY_BYTES}`);
  return key;
};

/** The master key in its file; made there when it is missing and nothing depends on an earlier one. */
export const masterKey = (place: MasterKeyPlace, needed: boolean): Buffer => {
  const standing = standingKey(place, needed);
  if (standing) return standing;
  make(place.file);
  return masterKey(place, true);
};
