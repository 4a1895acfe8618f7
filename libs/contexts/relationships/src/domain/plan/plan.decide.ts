import type { AttachedFile, AttachmentRefusal } from "@sankofa/kernel/attachment";
import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { timeFault } from "../relationship/relationship.times.policies";
import { attach, withdrawAttachment } from "./plan.attachments.decide";
import { agree, revise } from "./plan.agreement.decide";
import { addActivity, describe, dropActivity, dropObjective, planMilestone, setObjective } from "./plan.content.decide";
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
import { agreePriorities, check, setPriorities } from "./plan.priorities.decide";
import { noteBenefit, noteProgress, reachMilestone, recogniseAchievement, tellStory } from "./plan.progress.decide";
import { absentPlan, evolvePlan, type DraftedPlan, type PlanIds, type PlanState } from "./plan.state";

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

const decide = (command: PlanCommand, state: PlanState, given: Circumstances & PlanGiven): PlanDecision => {
  const fault = timeFault(command.happened, given.now);
  if (fault) return refuse(fault, {}, "/happened");
  // Whoever can be seen in a picture may take the consent back after the end too (PRV-4).
  if (command.type === "withdraw-plan-attachment")
    return state.status === "absent" ? refuse("plan-unknown") : withdrawAttachment(command, state, given);
  if (given.relationshipEnded) return refuse("relationship-ended");
  if (command.type === "draft-plan") {
    if (state.status !== "absent") return accept();
    const { ids, focus, outcome } = command;
    return accept({
      type: "relationships.plan-drafted",
      data: { ...ids, ...(focus ? { focus } : {}), ...(outcome ? { outcome } : {}) },
    });
  }
  if (state.status === "absent") return refuse("plan-unknown");
  switch (command.type) {
    case "describe-plan":
      return describe(command, state, given);
    case "set-objective":
      return setObjective(command, state, given);
    case "drop-objective":
      return dropObjective(command, state, given);
    case "add-activity":
      return addActivity(command, state, given);
    case "drop-activity":
      return dropActivity(command, state, given);
    case "plan-milestone":
      return planMilestone(command, state, given);
    case "agree-plan":
      return agree(command, state, given);
    case "revise-plan":
      return revise(command, state, given);
    case "check-plan":
      return check(command, state, given);
    case "set-priorities":
      return setPriorities(command, state, given);
    case "agree-priorities":
      return agreePriorities(command, state, given);
    case "reach-milestone":
      return reachMilestone(command, state, given);
    case "note-progress":
      return noteProgress(command, state, given);
    case "note-benefit":
      return noteBenefit(command, state, given);
    case "tell-story":
      return tellStory(command, state, given);
    case "recognise-achievement":
      return recogniseAchievement(command, state, given);
    case "attach-to-plan":
      return attach(command, state, given);
    default:
      return exhausted(command);
  }
};

/** A plan shows all that was planned, revised, noted and told in it. */
export const MOST_FACTS = 1_000;
/** What stands is agreed to once by each side, and a picture can always be taken back. */
const SPARED: readonly PlanCommand["type"][] = ["agree-plan", "agree-priorities", "withdraw-plan-attachment"];

export const planDecider: Decider<PlanCommand, PlanState, PlanFact, PlanCode, PlanGiven> = bounded(
  { initial: absentPlan, decide, evolve: evolvePlan },
  { most: MOST_FACTS, code: "plan-changed-too-often", spares: ({ type }) => SPARED.includes(type) },
);
