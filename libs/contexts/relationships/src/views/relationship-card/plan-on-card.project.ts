import { exhausted } from "@sankofa/kernel/decision";
import type { CardHeard, PlanOnCard, PlanSummary, RelationshipCard } from "./relationship-card.doc";

export const isOfPlan = (contract: CardHeard): contract is PlanOnCard => contract.type.startsWith("plan.");

/** A new edition: nobody has agreed to it yet. */
const edited = (plan: PlanSummary, edition: number, change: Partial<PlanSummary> = {}): PlanSummary => ({
  ...plan,
  ...change,
  edition,
  status: "drafted",
  agreedBy: [],
});

const objectiveDropped = (
  plan: PlanSummary,
  { objectiveId, edition }: { readonly objectiveId: string; readonly edition: number },
): PlanSummary => {
  const others = <Part extends { readonly objectiveId?: string }>(parts: readonly Part[]): readonly Part[] =>
    parts.filter((each) => each.objectiveId !== objectiveId);
  return edited(plan, edition, {
    objectives: others(plan.objectives),
    activities: others(plan.activities),
    milestones: others(plan.milestones),
  });
};

const summary = (plan: PlanSummary, contract: Exclude<PlanOnCard, { readonly type: "plan.drafted" }>): PlanSummary => {
  switch (contract.type) {
    case "plan.described":
    case "plan.revised":
      return edited(plan, contract.data.edition);
    case "plan.objective-set": {
      const { objectiveId, title, edition } = contract.data;
      const others = plan.objectives.filter((each) => each.objectiveId !== objectiveId);
      return edited(plan, edition, { objectives: [...others, { objectiveId, title }] });
    }
    case "plan.objective-dropped":
      return objectiveDropped(plan, contract.data);
    case "plan.activity-added": {
      const { activityId, objectiveId, edition } = contract.data;
      return edited(plan, edition, { activities: [...plan.activities, { activityId, objectiveId }] });
    }
    case "plan.activity-dropped": {
      const { activityId, edition } = contract.data;
      return edited(plan, edition, { activities: plan.activities.filter((each) => each.activityId !== activityId) });
    }
    case "plan.milestone-planned": {
      const { milestoneId, objectiveId, edition } = contract.data;
      const others = plan.milestones.filter((each) => each.milestoneId !== milestoneId);
      const milestone = { milestoneId, ...(objectiveId ? { objectiveId } : {}) };
      return edited(plan, edition, { milestones: [...others, milestone] });
    }
    case "plan.agreed": {
      const { side, byBoth } = contract.data;
      return { ...plan, agreedBy: [...plan.agreedBy, side], status: byBoth ? "agreed" : plan.status };
    }
    case "plan.milestone-reached":
      return { ...plan, reached: plan.reached + 1 };
    default:
      return exhausted(contract);
  }
};

/** What a contract about the plan changes on its relationship's card. */
export const projectPlanOnCard = (doc: RelationshipCard, contract: PlanOnCard): RelationshipCard => {
  if (contract.type !== "plan.drafted") return doc.plan ? { ...doc, plan: summary(doc.plan, contract) } : doc;
  const begun: PlanSummary = {
    planId: contract.data.planId,
    status: "drafted",
    edition: 1,
    objectives: [],
    activities: [],
    milestones: [],
    reached: 0,
    agreedBy: [],
  };
  return { ...doc, plan: begun };
};
