import { deadline } from "@sankofa/kernel/process";
import { peopleTasksView, type PersonTasks } from "../../views/people-tasks/people-tasks.view";

/** Whoever takes a participant's place takes over what that one still had to do, with the reason told (ENR-5). */
export const whenPersonReplacedThenHandOverTasks = deadline<PersonTasks>({
  name: "when-person-replaced-then-hand-over-tasks",
  view: peopleTasksView.name,
  dueIndex: "handOverAt",
  then: ({ personId: from, taskIds, replaced }) =>
    replaced === null
      ? []
      : taskIds.map((taskId) => ({
          command: "relationships.hand-over-task",
          request: { taskId, from, to: replaced.by, why: replaced.reason },
        })),
});
