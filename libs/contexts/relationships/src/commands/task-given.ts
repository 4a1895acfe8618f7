import type { Surroundings } from "@sankofa/kernel/manifest";
import type { TaskGiven } from "../domain/task/task.decide";
import { task } from "../domain/task/task.noun";
import { planGiven } from "./plan-given";

/** What the rules of a task that exists look at: whether its relationship had ended by then. */
export const taskGiven = async (
  { taskId, happened }: { readonly taskId: string; readonly happened?: string },
  around: Surroundings,
): Promise<TaskGiven> => {
  const state = await around.state(task, taskId);
  return state.status === "absent"
    ? { relationshipEnded: false }
    : planGiven(state.ids.relationshipId, around, happened);
};
