import type { AttachedFile, AttachmentRefusal } from "@sankofa/kernel/attachment";
import type { Circumstances } from "@sankofa/kernel/decider";
import type { Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import type {
  Achievement,
  Activity,
  Benefit,
  Check,
  Description,
  Milestone,
  Objective,
  ObjectiveStanding,
  Pictured,
  PlanFact,
  Priority,
  Side,
  Story,
  WithdrawalCause,
} from "./plan.events";
import type { DraftedPlan, PlanIds } from "./plan.state";

/** When it happened, where that is not the moment of recording (GEN-1). */
interface Act {
  readonly happened?: Happened | undefined;
}

export type PlanCommand = Act &
  (
    | {
        readonly type: "draft-plan";
        readonly ids: PlanIds;
        readonly focus?: string | undefined;
        readonly outcome?: string | undefined;
      }
    | { readonly type: "describe-plan"; readonly description: Description }
    | {
        readonly type: "set-objective";
        readonly objectiveId?: Id | undefined;
        readonly objective: Omit<Objective, "objectiveId" | "mentee">;
        /** One of the relationship's mentees; left out where it is of all. */
        readonly menteeId?: Id | undefined;
      }
    | { readonly type: "drop-objective"; readonly objectiveId: Id; readonly why: string }
    | { readonly type: "add-activity"; readonly activity: Omit<Activity, "activityId"> }
    | { readonly type: "drop-activity"; readonly activityId: Id; readonly why: string }
    | { readonly type: "plan-milestone"; readonly milestone: Omit<Milestone, "milestoneId"> }
    | { readonly type: "agree-plan"; readonly side: Side; readonly edition?: number | undefined }
    | { readonly type: "revise-plan"; readonly why: string }
    | { readonly type: "check-plan"; readonly answers: readonly Check[] }
    | { readonly type: "set-priorities"; readonly areas: readonly Priority[] }
    | { readonly type: "agree-priorities"; readonly side: Side; readonly listing?: number | undefined }
    | {
        readonly type: "reach-milestone";
        readonly milestoneId?: Id | undefined;
        readonly title?: string | undefined;
        readonly objectiveId?: Id | undefined;
        readonly evidence?: string | undefined;
      }
    | {
        readonly type: "note-progress";
        readonly objectiveId: Id;
        readonly standing: ObjectiveStanding;
        readonly note: string;
      }
    | { readonly type: "note-benefit"; readonly benefit: Omit<Benefit, "benefitId"> }
    | { readonly type: "tell-story"; readonly story: Omit<Story, "storyId"> }
    | { readonly type: "recognise-achievement"; readonly achievement: Omit<Achievement, "achievementId"> }
    | {
        readonly type: "attach-to-plan";
        readonly about: Pictured;
        readonly aboutId: Id;
        readonly file: AttachedFile;
        readonly alternative: string;
      }
    | { readonly type: "withdraw-plan-attachment"; readonly digest: string; readonly cause: WithdrawalCause }
  );

export type PlanCode =
  | "plan-unknown"
  | "plan-agreed"
  | "plan-changed"
  | "plan-changed-too-often"
  | "plan-without-objectives"
  | "objective-unknown"
  | "mentee-unknown"
  | "activity-unknown"
  | "milestone-unknown"
  | "priorities-missing"
  | "priorities-changed"
  | AttachmentRefusal
  | "story-unknown"
  | "milestone-not-reached"
  | "picture-expected"
  | "picture-elsewhere"
  | "picture-unknown"
  | "picture-withdrawn"
  | "pictures-too-many"
  | "dates-out-of-order"
  | "side-not-yours"
  | "relationship-ended"
  | "happened-malformed"
  | "happened-in-future";

export interface PlanGiven {
  /** After the end of its relationship nothing new is planned (REL-9). */
  readonly relationshipEnded: boolean;
  readonly speaksFor?: readonly Side[];
  /** Those who are mentored in it now. */
  readonly mentees?: readonly NonNullable<Objective["mentee"]>[];
  /** Whether the file that is attached was taken in from the caller. */
  readonly fileReceived?: boolean;
}

export type PlanDecision = Decision<PlanFact, PlanCode>;

/** How one kind of command is decided on a plan that was drafted. */
export type Planning<Type extends PlanCommand["type"]> = (
  command: Extract<PlanCommand, { readonly type: Type }>,
  state: DraftedPlan,
  given: Circumstances & PlanGiven,
) => PlanDecision;
