import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { TaskFact } from "../domain/task/task.events";

/** What somebody has to do is between the two sides and the programme: the world hears nothing of it. */
export const taskOutbound: Outbound<TaskFact, RelationshipsMessage> = {
  "relationships.task-assigned": { inside: ({ data }) => ({ type: "task.assigned", data }), outside: null },
  "relationships.task-reassigned": { inside: ({ data }) => ({ type: "task.reassigned", data }), outside: null },
  "relationships.task-done": { inside: ({ data }) => ({ type: "task.done", data }), outside: null },
  "relationships.task-dropped": { inside: ({ data }) => ({ type: "task.dropped", data }), outside: null },
  "relationships.task-reopened": { inside: ({ data }) => ({ type: "task.reopened", data }), outside: null },
};
