import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";

export type PlanHeard = Extract<RelationshipsContract, { readonly type: `plan.${string}` }>;

type Ids = "planId" | "relationshipId" | "programmeId" | "applicationId" | "edition";

/** What a contract about a plan says beside what it belongs to. */
type Own<Name extends string> = Omit<Extract<PlanHeard, { readonly type: `plan.${Name}` }>["data"], Ids>;

type Side = "mentor" | "mentee";

export interface SaidOn {
  readonly on: Happened;
}

/** What both sides agree to: a new edition each time it changes. */
export interface PlanContent {
  readonly description: Own<"described"> | null;
  readonly objectives: readonly Own<"objective-set">[];
  readonly activities: readonly Own<"activity-added">[];
  readonly milestones: readonly Own<"milestone-planned">[];
}

export interface AgreedEdition extends PlanContent, SaidOn {
  readonly edition: number;
}

type Added = Own<"attachment-added">;

/** A picture of a story or a reached milestone; of one that was taken back, only that it was there, and why it is gone. */
export interface PictureDoc extends SaidOn, Pick<Added, "digest" | "about" | "aboutId" | "ownerId"> {
  readonly consent: Added["consent"] | null;
  /** What it shows, as a sealed token. */
  readonly alternative: string | null;
  readonly withdrawn: (SaidOn & Pick<Own<"attachment-withdrawn">, "cause">) | null;
}

export type Reached = Own<"milestone-reached">;

export type Noted = Own<"progress-noted"> & SaidOn;

/** A plan as both sides read it, with what came of it (REL-6, REL-7). */
export interface PlanDoc extends PlanContent {
  readonly funder: Id;
  readonly planId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly status: "drafted" | "agreed";
  readonly edition: number;
  readonly focus: string | null;
  readonly outcome: string | null;
  /** Who has agreed to this edition, and when. */
  readonly agreements: readonly (SaidOn & { readonly side: Side })[];
  readonly revisions: readonly (SaidOn & { readonly edition: number; readonly why: string })[];
  /** The editions that both sides agreed to, as they were. */
  readonly agreed: readonly AgreedEdition[];
  /** The last answers to the checklists, and to which edition they were given. */
  readonly checks: (SaidOn & { readonly edition: number; readonly answers: Own<"checked">["answers"] }) | null;
  readonly priorities:
    (SaidOn & Own<"priorities-set"> & { readonly agreements: readonly (SaidOn & { readonly side: Side })[] }) | null;
  readonly reached: readonly Reached[];
  /** Everything that was noted of objectives, the oldest first. */
  readonly progress: readonly Noted[];
  readonly benefits: readonly (Own<"benefit-noted"> & SaidOn)[];
  readonly stories: readonly (Own<"story-told"> & SaidOn)[];
  readonly achievements: readonly (Own<"achievement-recognised"> & SaidOn)[];
  readonly pictures: readonly PictureDoc[];
}
