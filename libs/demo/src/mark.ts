import { existsSync, readFileSync, writeFileSync } from "node:fs";
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

export const readMark = (dataFolder: string): DemoMark | undefined => {
  const file = join(dataFolder, DEMO_MARK);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DemoMark) : undefined;
};

export const writeMark = (dataFolder: string, mark: DemoMark): void =>
  writeFileSync(join(dataFolder, DEMO_MARK), `${JSON.stringify(mark, null, 2)}\n`);
