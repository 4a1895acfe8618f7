import type { Position } from "@sankofa/kernel/contract";
import type { Instant } from "@sankofa/kernel/time";
import type { Progress } from "../../control/control-protocol";

/** A backup that was verified when it was taken. */
export interface ShelvedBackup {
  /** Its folder on the shelf, named by the moment it was taken: names sort as times do. */
  readonly name: string;
  readonly folder: string;
  readonly taken: Instant;
  readonly facts: number;
  readonly head: Position;
  readonly digest: string;
}

/** Where the backups stand that the platform takes by itself. What else lies there is nobody's business. */
export interface BackupShelf {
  /** Oldest first. What is not whole is not among them. */
  list(): Promise<readonly ShelvedBackup[]>;
  newest(): Promise<ShelvedBackup | undefined>;
  /** Takes one and verifies it: only then does it stand among the others. */
  take(report: (progress: Progress) => void, signal: AbortSignal): Promise<ShelvedBackup>;
  remove(backup: ShelvedBackup): Promise<void>;
}
