import type { Position } from "@sankofa/kernel/contract";
import type { Instant } from "@sankofa/kernel/time";
import type { Progress } from "../../control/control-protocol";

/** A backup as its place on the shelf tells of it, without a look into it. */
export interface DatedBackup {
  /** Its folder on the shelf, named by the moment at which taking it began: names sort as times do. */
  readonly name: string;
  readonly folder: string;
  readonly taken: Instant;
}

/** What was found of a backup when it was verified. */
export interface WholeCopy {
  readonly facts: number;
  readonly head: Position;
  readonly digest: string;
}

/** A backup that was verified when it was taken. */
export type ShelvedBackup = DatedBackup & WholeCopy;

/** Where the backups stand that the platform takes by itself. What else lies there is nobody's business. */
export interface BackupShelf {
  /** Oldest first, none of a moment that is yet to come. What is not whole is not among them. */
  list(): Promise<readonly DatedBackup[]>;
  newest(): Promise<DatedBackup | undefined>;
  /** Takes one and verifies it: only then does it stand among the others. */
  take(report: (progress: Progress) => void, signal: AbortSignal): Promise<ShelvedBackup>;
  remove(backup: DatedBackup): Promise<void>;
  /** Removes what a killed process left half taken: it holds keys, and nobody would look for them there. */
  tidy(): Promise<void>;
}
