import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import { timeFault } from "../relationship/relationship.times.policies";
import { attach, withdrawAttachment } from "./plan.attachments.decide";
import { agree, revise } from "./plan.agreement.decide";
import type { PlanCode, PlanCommand, PlanDecision, PlanGiven } from "./plan.commands";
import { addActivity, describe, dropActivity, dropObjective, planMilestone, setObjective } from "./plan.content.decide";
import type { PlanFact } from "./plan.events";
import { agreePriorities, check, setPriorities } from "./plan.priorities.decide";
import { noteBenefit, noteProgress, reachMilestone, recogniseAchievement, tellStory } from "./plan.progress.decide";
import { absentPlan, evolvePlan, type PlanState } from "./plan.state";

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
