import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant } from "@sankofa/kernel/time";

export type EngagementStatus = "proposed" | "confirmed" | "held" | "missed" | "cancelled" | "logged-afterwards";

/** One engagement, planned or logged afterwards, and what became of it (SCH-3). */
export interface EngagementDoc {
  readonly funder: Id;
  readonly engagementId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly kind: string;
  readonly status: EngagementStatus;
  readonly approach: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly zone: string;
  readonly purpose: string | null;
  readonly objectiveId: Id | null;
  /** Null for what was never planned. */
  readonly startsAt: Instant | null;
  /** Planned or, once it took place, as long as it was. */
  readonly minutes: number;
  /** When it took place; null until it has. */
  readonly happened: Happened | null;
  readonly notes: string | null;
  /** Why it was missed or cancelled. */
  readonly reason: string | null;
  /** What a correction may name. */
  readonly agenda: Readonly<Partial<Record<"mentor" | "mentee", readonly string[]>>>;
  /** Whether a safety and security check is asked for, and signed off. */
  readonly safety: "not-asked" | "asked" | "signed-off";
  readonly visit: {
    readonly hosts: readonly string[];
    readonly visitors: readonly {
      readonly organisation: string;
      readonly people: number;
      readonly withAuthority: number;
    }[];
    readonly logistics?: string;
    readonly terms?: string;
    readonly supervision?: string;
  } | null;
  readonly uptake: readonly { readonly organisation: string; readonly uptake: string }[];
  /** Which of the mentees was there, as last noted. */
  readonly participation: readonly {
    readonly organisationId: Id;
    readonly organisation: string;
    readonly tookPart: boolean;
    readonly note: string | null;
  }[];
  /** Who is to come, as last said: each a person's id. */
  readonly expected: readonly Id[];
  /** Which person was there, with the entry that said so and how it was corrected. */
  readonly attendance: readonly {
    readonly personId: Id;
    readonly attended: "present" | "in-part" | "absent";
    readonly factId: Id;
    readonly corrected: { readonly was: string; readonly reason: string } | null;
  }[];
  /** The starts it was moved away from, the latest last. */
  readonly moves: readonly { readonly from: Instant; readonly reason: string }[];
  readonly facts: readonly { readonly id: Id; readonly type: string; readonly recorded: Instant }[];
  readonly corrections: readonly EngagementCorrection[];
}

export interface EngagementCorrection {
  readonly corrects: Id;
  readonly reason: string;
  readonly was: { readonly happened: Happened; readonly minutes: number; readonly notes?: string };
}

export type EngagementHeard = Extract<SchedulingContract, { readonly type: `engagement.${string}` }>;
