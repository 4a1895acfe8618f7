import type { CommandEntry } from "@sankofa/kernel/manifest";
import { addActivity } from "./add-activity";
import { agreePlan } from "./agree-plan";
import { agreePriorities } from "./agree-priorities";
import { attachToPlan } from "./attach-to-plan";
import { checkPlan } from "./check-plan";
import { describePlan } from "./describe-plan";
import { draftPlan } from "./draft-plan";
import { dropActivity } from "./drop-activity";
import { dropObjective } from "./drop-objective";
import { noteBenefit } from "./note-benefit";
import { noteProgress } from "./note-progress";
import { planMilestone } from "./plan-milestone";
import { reachMilestone } from "./reach-milestone";
import { recogniseAchievement } from "./recognise-achievement";
import { revisePlan } from "./revise-plan";
import { setObjective } from "./set-objective";
import { setPriorities } from "./set-priorities";
import { tellStory } from "./tell-story";
import { withdrawPlanAttachment } from "./withdraw-plan-attachment";

/** What can be asked of a plan: this noun's part of the manifest. */
export const planCommands: readonly CommandEntry[] = [
  draftPlan,
  describePlan,
  setObjective,
  dropObjective,
  addActivity,
  dropActivity,
  planMilestone,
  checkPlan,
  agreePlan,
  revisePlan,
  setPriorities,
  agreePriorities,
  reachMilestone,
  noteProgress,
  noteBenefit,
  tellStory,
  recogniseAchievement,
  attachToPlan,
  withdrawPlanAttachment,
];
