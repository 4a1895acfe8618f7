import type { Plan } from "../../api/plans";
import type { RelationshipCard } from "../../api/relationships";
import { refusal } from "../../parts/refusal";
import { endedRule } from "../relationship/ended";

/** Why the agreed content cannot be changed now, in the words of the refusal; undefined where it can. */
export const contentRule = (card: RelationshipCard, plan: Plan): string | undefined =>
  endedRule(card) ?? (plan.status === "agreed" ? refusal("plan-agreed", { edition: plan.edition }) : undefined);
