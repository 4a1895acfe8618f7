import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Assigned, AssignmentFact } from "./assignment.events";

export type AssignmentState =
  | { readonly status: "absent" }
  | {
      readonly status: "assigned" | "lapsed" | "withdrawn";
      readonly assigned: Assigned;
      /** The due days of which somebody was reminded. */
      readonly reminded: readonly string[];
    };

export const evolveAssignment = (state: AssignmentState, fact: AssignmentFact): AssignmentState => {
  if (fact.type === "assessment.assignment-assigned") return { status: "assigned", assigned: fact.data, reminded: [] };
  // Part of a history may begin later: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "assessment.assignment-reminded":
      return { ...state, reminded: [...state.reminded, fact.data.dueOn] };
    case "assessment.assignment-lapsed":
      return { ...state, status: "lapsed" };
    case "assessment.assignment-withdrawn":
      return { ...state, status: "withdrawn" };
    default:
      return exhausted(fact);
  }
};

export const assignmentScope = (state: AssignmentState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : {
        funder: tenant,
        programme: state.assigned.programmeId,
        application: state.assigned.applicationId,
        relationship: state.assigned.relationshipId,
      };
