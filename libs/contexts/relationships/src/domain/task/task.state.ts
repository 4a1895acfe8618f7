import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { LocalDate } from "@sankofa/kernel/time";
import { scopeWithin } from "../belonging.policies";
import type { Assignment, Owner, TaskFact } from "./task.events";

/** Who does it, and by when. */
export interface Ownership {
  readonly owner: Owner;
  readonly personId?: Id;
  readonly dueOn?: LocalDate;
}

interface Assigned {
  readonly ids: Pick<Assignment, "taskId" | "relationshipId" | "programmeId" | "applicationId">;
  readonly ownership: Ownership;
}

export type TaskState = { readonly status: "absent" } | (Assigned & { readonly status: "open" | "done" | "dropped" });
export type AssignedTask = Exclude<TaskState, { status: "absent" }>;

export const absentTask: TaskState = { status: "absent" };

export const taskScope = (state: TaskState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

/** Only what is said: a field that is left out is left out. */
export const ownershipOf = (said: {
  readonly owner: Owner;
  readonly personId?: Id | undefined;
  readonly dueOn?: LocalDate | undefined;
}): Ownership => ({
  owner: said.owner,
  ...(said.personId ? { personId: said.personId } : {}),
  ...(said.dueOn ? { dueOn: said.dueOn } : {}),
});

export const evolveTask = (state: TaskState, fact: TaskFact): TaskState => {
  if (fact.type === "relationships.task-assigned") {
    const { taskId, relationshipId, programmeId, applicationId } = fact.data;
    const ids = { taskId, relationshipId, programmeId, applicationId };
    return { status: "open", ids, ownership: ownershipOf(fact.data) };
  }
  // Part of a history may begin after the assignment: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.task-reassigned":
      return { ...state, ownership: ownershipOf(fact.data) };
    case "relationships.task-done":
      return { ...state, status: "done" };
    case "relationships.task-dropped":
      return { ...state, status: "dropped" };
    case "relationships.task-reopened":
      return { ...state, status: "open" };
    default:
      return exhausted(fact);
  }
};
