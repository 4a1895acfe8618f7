import type { PlanTemplate } from "../../api/plans";
import type { RelationshipLife } from "../../api/relationship-life";
import type { RelationshipCard } from "../../api/relationships";

export interface OfLife {
  readonly card: RelationshipCard;
  readonly life: RelationshipLife;
  readonly template: PlanTemplate;
  readonly writes: boolean;
  /** The programme's own people. */
  readonly leads: boolean;
  readonly mentors: boolean;
}
