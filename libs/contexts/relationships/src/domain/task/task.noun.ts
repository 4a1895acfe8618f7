import { noun, refusals } from "@sankofa/kernel/manifest";
import { taskDecider, type TaskCode } from "./task.decide";
import { taskFacts } from "./task.events";
import { taskScope } from "./task.state";
import { taskUpcasts } from "./task.upcast";

/** Something one side, or the programme, has to do by a day. */
export const task = noun({
  context: "relationships",
  name: "task",
  facts: taskFacts,
  decider: taskDecider,
  upcasts: taskUpcasts,
  stateVersion: 1,
  scopeOf: taskScope,
});

export const taskRefusals = refusals<TaskCode>({
  "task-unknown": { status: 404, title: "There is no such task" },
  "task-closed": { status: 409, title: "The task is {status} already: open it again first" },
  "day-unknown": { status: 422, title: "The calendar has no such day" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
  "happened-malformed": { status: 422, title: "The time is neither an instant nor a date with its zone" },
  "happened-in-future": { status: 422, title: "What has happened cannot lie in the future" },
});
