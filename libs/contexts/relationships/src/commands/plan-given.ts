import type { Surroundings } from "@sankofa/kernel/manifest";
import { isHappened } from "@sankofa/kernel/time";
import type { PlanGiven } from "../domain/plan/plan.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { hasEnded, menteesOf, relationshipScope } from "../domain/relationship/relationship.state";
import { isAfter } from "../domain/relationship/relationship.times.policies";
import { speaksFor } from "./speaks-for";

/** Only what is said to have happened before the end is late; everything else is new. */
const tookPlaceBefore = (happened: string | undefined, ended: string): boolean =>
  happened !== undefined && isHappened(happened) && !isAfter(happened, ended);

/** What a plan's rules look at in its relationship: whether it had ended by then, and whom the caller speaks for. */
export const planGiven = async (
  relationshipId: string,
  around: Surroundings,
  happened?: string,
): Promise<PlanGiven> => {
  const state = await around.state(relationship, relationshipId);
  return {
    relationshipEnded: hasEnded(state) && !tookPlaceBefore(happened, state.ended),
    speaksFor: speaksFor(around, relationshipScope(state, around.tenant)),
    mentees: menteesOf(state),
  };
};
