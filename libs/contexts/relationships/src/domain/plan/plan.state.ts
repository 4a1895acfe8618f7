import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Activity, Objective, PlanFact, Side } from "./plan.events";

interface Content {
  readonly ids: {
    readonly planId: Id;
    readonly relationshipId: Id;
    readonly programmeId: Id;
    readonly applicationId: Id;
  };
  readonly edition: number;
  readonly objectives: readonly Objective[];
  readonly activities: readonly Activity[];
  /** Who has agreed to this edition. */
  readonly agreedBy: readonly Side[];
}

/** A plan is being drafted until both sides agree to one edition of it, and again from a revision on. */
export type PlanState = { readonly status: "absent" } | (Content & { readonly status: "drafted" | "agreed" });
export type DraftedPlan = Exclude<PlanState, { status: "absent" }>;

export const absentPlan: PlanState = { status: "absent" };

export const planScope = (state: PlanState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : {
        funder: tenant,
        programme: state.ids.programmeId,
        application: state.ids.applicationId,
        relationship: state.ids.relationshipId,
      };

/** A change takes back what was agreed to the edition before: nobody has agreed to this one. */
const changed = (state: DraftedPlan, edition: number, content: Partial<Content>): PlanState => ({
  ...state,
  ...content,
  status: "drafted",
  edition,
  agreedBy: [],
});

export const evolvePlan = (state: PlanState, fact: PlanFact): PlanState => {
  if (fact.type === "relationships.plan-drafted") {
    const { planId, relationshipId, programmeId, applicationId } = fact.data;
    const ids = { planId, relationshipId, programmeId, applicationId };
    return { status: "drafted", ids, edition: 1, objectives: [], activities: [], agreedBy: [] };
  }
  // Part of a history may begin after the draft: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.plan-objective-set": {
      const { objectiveId, title, strengthens, capacityNow, capacityFuture, indicationNow, indicationFuture } =
        fact.data;
      const set = { objectiveId, title, strengthens, capacityNow, capacityFuture, indicationNow, indicationFuture };
      const known = state.objectives.some((each) => each.objectiveId === objectiveId);
      const objectives = known
        ? state.objectives.map((each) => (each.objectiveId === objectiveId ? set : each))
        : [...state.objectives, set];
      return changed(state, fact.data.edition, { objectives });
    }
    case "relationships.plan-activity-added": {
      const { planId: _p, relationshipId: _r, programmeId: _g, applicationId: _a, edition, ...activity } = fact.data;
      return changed(state, edition, { activities: [...state.activities, activity] });
    }
    case "relationships.plan-agreed": {
      const agreedBy = state.agreedBy.includes(fact.data.side) ? state.agreedBy : [...state.agreedBy, fact.data.side];
      return { ...state, agreedBy, status: fact.data.byBoth ? "agreed" : state.status };
    }
    case "relationships.plan-revised":
      return changed(state, fact.data.edition, {});
    default:
      return exhausted(fact);
  }
};
