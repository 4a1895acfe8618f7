import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant, LocalDate } from "@sankofa/kernel/time";

export interface TrainingDayDoc {
  readonly day: number;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly sessions: readonly string[];
  /** Why it was cancelled; null where it was not. */
  readonly cancelled: string | null;
  /** The dates it was moved away from, the latest last. */
  readonly moves: readonly { readonly from: LocalDate; readonly noticeDays: number; readonly reason: string }[];
}

export interface MarkDoc {
  readonly day: number;
  readonly personId: Id;
  readonly applicationId: Id;
  readonly attended: "present" | "in-part" | "absent";
  /** The latest fact about it, so that a correction can name what it corrects. */
  readonly factId: Id;
  readonly corrected: { readonly was: string; readonly reason: string } | null;
}

/** A training on its days, with its registers (SCH-1). */
export interface TrainingDoc {
  readonly funder: Id;
  readonly trainingId: Id;
  readonly programmeId: Id;
  readonly agenda: string;
  readonly status: "laid-out" | "ended";
  readonly zone: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly days: readonly TrainingDayDoc[];
  readonly marks: readonly MarkDoc[];
}

export type TrainingHeard = Extract<SchedulingContract, { readonly type: `training.${string}` }>;
