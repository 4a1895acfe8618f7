import type { Plan, PlanTemplate } from "../../api/plans";
import type { RelationshipCard } from "../../api/relationships";

export interface OfPlan {
  readonly card: RelationshipCard;
  readonly plan: Plan;
  readonly template: PlanTemplate;
  readonly writes: boolean;
}
