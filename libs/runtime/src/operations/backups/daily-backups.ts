import { DAY, HOUR, later, MINUTE, type Instant } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import type { Going } from "../../runners/tenure";
import type { BackupShelf, DatedBackup, ShelvedBackup } from "./backup-shelf";

/** When backups are taken, and how many of them stay. */
export interface BackupPlan {
  /** The hour of the day, in UTC. */
  readonly hour: number;
  /** With none kept, none is taken. */
  readonly kept: number;
}

/** A start has other things to do in its first moments. */
const SOON = MINUTE;
const AGAIN_AFTER = HOUR;
/** A day, and what taking one may last. */
const LATE_AFTER = DAY + 2 * HOUR;

/** What is to be said of the backups of an installation. */
export interface BackupStanding {
  readonly lastGood: Instant | null;
  /** The last one is older than it ought to be. */
  readonly late: boolean;
  /** Since when none could be taken, in this process. */
  readonly failingSince?: Instant;
}

/** The first moment after this one at which the hour strikes. */
export const nextStroke = (after: Instant, hour: number): Instant => {
  const today = later(`${after.slice(0, 10)}T00:00:00.000Z`, hour * HOUR);
  return today > after ? today : later(today, DAY);
};

/** The standing of a shelf, for whoever is asked how an installation is. */
export const standingOf = (newest: Pick<DatedBackup, "taken"> | undefined, now: Instant): BackupStanding => ({
  lastGood: newest?.taken ?? null,
  late: newest !== undefined && later(newest.taken, LATE_AFTER) < now,
});

/**
 * One backup a day. What was missed while the machine was off is made up for by one, soon after the start; old ones go only
 * when a new one was verified.
 */
export class DailyBackups {
  private failingSince: Instant | undefined;

  constructor(
    private readonly shelf: BackupShelf,
    private readonly clock: Clock,
    private readonly plan: BackupPlan,
    private readonly onError: (message: string, error: unknown) => void,
    private readonly onTaken: (backup: ShelvedBackup) => void = () => undefined,
  ) {}

  /** Of several processes one does this at a time. */
  begin(signal: AbortSignal): Going {
    const ended = this.goOn(signal);
    return { stopped: () => ended };
  }

  /** Asks the shelf: another process may be the one that takes them. */
  async standing(): Promise<BackupStanding> {
    const newest = await this.shelf.newest().catch(() => undefined);
    const { failingSince } = this;
    return { ...standingOf(newest, this.clock.now()), ...(failingSince ? { failingSince } : {}) };
  }

  private async goOn(signal: AbortSignal): Promise<void> {
    let earliest = later(this.clock.now(), SOON);
    await this.shelf.tidy().catch((error: unknown) => this.onError("A backup half taken could not be removed", error));
    while (!signal.aborted) {
      await this.clock.until(await this.due(earliest), signal).catch(() => undefined);
      if (signal.aborted) return;
      await this.takeOne(signal);
      earliest = this.failingSince ? later(this.clock.now(), AGAIN_AFTER) : this.clock.now();
    }
  }

  private async due(earliest: Instant): Promise<Instant> {
    const newest = await this.shelf.newest().catch(() => undefined);
    if (!newest) return earliest;
    const stroke = nextStroke(newest.taken, this.plan.hour);
    return stroke > earliest ? stroke : earliest;
  }

  private async takeOne(signal: AbortSignal): Promise<void> {
    let taken: ShelvedBackup;
    try {
      taken = await this.shelf.take(() => undefined, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.failingSince ??= this.clock.now();
      this.onError("The daily backup could not be taken", error);
      return;
    }
    this.failingSince = undefined;
    await this.prune().catch((error: unknown) => this.onError("Old backups could not be removed", error));
    this.onTaken(taken);
  }

  private async prune(): Promise<void> {
    for (const old of (await this.shelf.list()).slice(0, -this.plan.kept)) await this.shelf.remove(old);
  }
}
