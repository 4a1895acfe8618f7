import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Id } from "@sankofa/kernel/ids";
import type { Role } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";

/** The file that says of a data folder that it holds a demonstration, and nobody's records. */
export const DEMO_MARK = "demo.json";

/** Of which shape the demonstration is; a higher one tells another story. */
export const DEMO_VERSION = 1;

export type DemoSize = "small" | "usual" | "large";

/** Somebody of the demonstration who can be signed in as. */
export interface DemoAccount {
  readonly role: Role;
  readonly account: Id;
}

export interface DemoMark {
  readonly version: number;
  readonly seed: string;
  /** The demonstration's last moment. */
  readonly today: Instant;
  readonly size: DemoSize;
  /** False while it is being made: what an interruption leaves is begun anew. */
  readonly finished: boolean;
  readonly facts: number;
  readonly programmes: number;
  readonly funders: number;
  /** One account per role of the first funder. */
  readonly accounts: readonly DemoAccount[];
}

/** What is left of a mark that was not written to its end: it says that a demonstration was begun, and no more. */
export interface CutMark {
  readonly finished: false;
}

const isMark = (read: unknown): read is DemoMark =>
  typeof read === "object" && read !== null && "finished" in read && "accounts" in read;

/** Undefined where there is none. */
export const readMark = (dataFolder: string): DemoMark | CutMark | undefined => {
  const file = join(dataFolder, DEMO_MARK);
  if (!existsSync(file)) return undefined;
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isMark(read) ? read : { finished: false };
  } catch (error) {
    if (error instanceof SyntaxError) return { finished: false };
    throw error;
  }
};

/** Beside it first, under a name that goes where the data go: who is killed at it cuts no mark that stood. */
export const writeMark = (dataFolder: string, mark: DemoMark): void => {
  const file = join(dataFolder, DEMO_MARK);
  writeFileSync(`${file}-new`, `${JSON.stringify(mark, null, 2)}\n`);
  renameSync(`${file}-new`, file);
};
