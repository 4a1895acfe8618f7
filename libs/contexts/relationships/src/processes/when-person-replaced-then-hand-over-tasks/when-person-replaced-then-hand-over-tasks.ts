import { deadline } from "@sankofa/kernel/process";
import { peopleTasksView, type PersonTasks } from "../../views/people-tasks/people-tasks.view";

/** Why somebody left is for those who lead, and stays with the application: both sides read why a task was given away. */
const WHY = "Somebody else has taken the place.";

/** Whoever takes the place of a participant or a focal point takes over what that one still had to do (ENR-5, REL-1). */
export const whenPersonReplacedThenHandOverTasks = deadline<PersonTasks>({
  name: "when-person-replaced-then-hand-over-tasks",
  view: peopleTasksView.name,
  dueIndex: "handOverAt",
  then: ({ personId: from, taskIds, replacedBy }) =>
    replacedBy === null
      ? []
      : taskIds.map((taskId) => ({
          command: "relationships.hand-over-task",
          request: { taskId, from, to: replacedBy, why: WHY },
        })),
});
